import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EvaluationResult } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunOptions } from '../../campaign/options.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { RunEvent } from '../../model/event.ts'
import type { Finding } from '../../model/finding.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { reduceAll } from '../../report/reduce.ts'
import { type Summary, summaryOf } from '../../report/summary.ts'
import { BudgetSpent } from '../client/budgetSpent.ts'
import { OracleUnavailable } from '../client/oracleUnavailable.ts'
import { recordedSimulator } from '../recordings/recordedSimulator.ts'
import { Recordings } from '../recordings/recordings.ts'
import type { Simulator } from '../simulator.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'
import type { Oracle } from './oracle.ts'
import { oracleSuite } from './oracleSuite.ts'
import { plan } from './plan.ts'
import { runOracle } from './runOracle.ts'
import { scenariosOf } from './scenariosOf.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'assume-nothing-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const right = evaluatorSimulator(referenceEvaluator)
const suite = oracleSuite(referenceEvaluator.hello, { principals: false })
const OPTIONS: RunOptions = {
  version: '0',
  command: 'oracle',
  seed: 'oracle-test',
  runs: 120,
  evaluatorArguments: [],
  commandLine: ['oracle'],
}

interface Ran {
  readonly statuses: readonly number[]
  readonly summary: Summary
  readonly asked: number
  readonly oracle: Oracle
  /** Of the simulator's run. */
  readonly trouble: string | undefined
  /** Whether it told which known findings did not occur. */
  readonly toldOfKnown: boolean
}

/** A run over a simulator in this process; `folder` is shared by runs that are to know each other's answers. */
async function ran(
  simulator: Simulator,
  folder: string,
  { options = {}, evaluators = [] }: { options?: Partial<RunOptions>; evaluators?: readonly Evaluator[] } = {},
): Promise<Ran> {
  let asked = 0
  const counting: Simulator = {
    simulateCustomPolicy: (input) => {
      asked++
      return simulator.simulateCustomPolicy(input)
    },
  }
  const recorded = recordedSimulator(new Recordings(join(home, folder)), {
    operation: 'SimulateCustomPolicy',
    live: { simulator: counting, origin: async () => ({ region: 'us-east-1', sdk: '0' }) },
  })
  const hello = { ...referenceEvaluator.hello, name: 'simulator' }
  const oracle: Oracle = { hello, simulators: { whole: recorded, session: recorded }, calls: () => asked }
  const events: RunEvent[] = []
  const sink = { write: (event: RunEvent) => void events.push(event), close: () => undefined }
  const all = { ...OPTIONS, ...options }
  const { signal } = new AbortController()
  const statuses = await runOracle([all, all], oracle, [], evaluators, sink, signal, suite)
  const trouble = events.flatMap((event) => (event.event === 'run-ended' ? [event.trouble] : []))[0]
  const toldOfKnown = events.some((event) => event.event === 'run-ended' && event.known !== undefined)
  return { statuses, summary: summaryOf(reduceAll(events)), asked, oracle, trouble, toldOfKnown }
}

/** A simulator that is right but for what it says of each answer. */
function wrong(
  change: (result: EvaluationResult, given: Parameters<Simulator['simulateCustomPolicy']>[0]) => EvaluationResult,
): Simulator {
  return {
    simulateCustomPolicy: async (input) => (await right.simulateCustomPolicy(input)).map((one) => change(one, input)),
  }
}

const runOf = ({ summary }: Ran, name: string) => summary.runs.find(({ evaluator }) => evaluator.name === name)
const findingsOf = (one: Ran, name = 'simulator'): readonly Finding[] => runOf(one, name)?.findings ?? []
const classesOf = (one: Ran, name = 'simulator') => runOf(one, name)?.oracle?.classes ?? {}

describe('a simulator that is right', () => {
  it('agrees on all that can be compared; more than half of the worlds can; class none agrees with nothing', async () => {
    const one = await ran(right, 'right')
    expect([one.statuses, findingsOf(one)]).toEqual([[0], []])
    const classes = classesOf(one)
    for (const name of ['direct', 'composed', 'boundary-slot']) {
      expect(classes[name]?.agreed).toBeGreaterThan(100)
      expect(classes[name]).toMatchObject({ disagreed: 0, notAsked: 0, failed: 0, unsupported: 0 })
    }
    const { scenarios = 0, excluded = {}, ...counts } = classes.none ?? {}
    expect(counts).toEqual({ agreed: 0, disagreed: 0, open: 0, unsupported: 0, notAsked: 0, failed: 0 })
    expect(Object.keys(excluded).every((rule) => rule.startsWith('ORC-'))).toBe(true)
    expect(scenarios).toBeGreaterThan(0)
    expect(scenarios).toBeLessThan(60)
    const all = Object.values(classes).reduce((sum, counts) => sum + counts.scenarios, 0)
    expect(all).toBe(120)
    expect(one.asked).toBeLessThan(120 * 3)
  }, 30_000)

  it('is asked what was planned, and nothing again', async () => {
    const posed = [...scenariosOf(OPTIONS, [], suite)]
    const before = await ran(right, 'planned', { options: { runs: 1 } })
    const planned = plan(before.oracle, posed, suite)
    expect(planned.scenarios).toBe(120)
    expect(planned.recorded).toBe(before.asked)
    const after = await ran(right, 'planned')
    expect(after.asked).toBe(planned.toAsk)
    expect((await ran(right, 'planned')).asked).toBe(0)
    expect(plan(after.oracle, posed, suite)).toMatchObject({ toAsk: 0, recorded: planned.questions })
  }, 30_000)
})

describe('a simulator that is wrong', () => {
  it('is news, made small, with a case whose answers are recorded', async () => {
    const careless = wrong((result) => ({
      ...result,
      ResourceSpecificResults: result.ResourceSpecificResults?.map((one) => ({
        ...one,
        EvalResourceDecision: one.EvalResourceDecision === 'explicitDeny' ? 'allowed' : one.EvalResourceDecision,
      })),
    }))
    const one = await ran(careless, 'careless', { options: { bail: 1 } })
    const [finding] = findingsOf(one)
    expect(one.statuses).toEqual([1])
    expect(finding).toMatchObject({
      kind: 'comparison',
      id: 'oracle',
      known: false,
      expected: ['explicitDeny'],
      actual: 'allowed',
    })
    expect(finding?.sentence).toMatch(
      /^The documents say explicitDeny, decided by .*; the simulator answered allowed\.$/,
    )
    expect(JSON.stringify(finding?.case).length).toBeLessThan(1_500)
    expect((await ran(careless, 'careless', { options: { bail: 1 } })).asked).toBe(0)
  }, 30_000)

  it.each([
    ['AllowedByPermissionsBoundary', { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true } }],
    ['other keys missing', { MissingContextValues: ['aws:NoSuchKey'] }],
    ['a statement that does not match', { MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.1' }] }],
  ])(
    'in what it tells beside a decision: %s',
    async (name, told) => {
      const chatty = wrong((result) => ({
        ...result,
        ResourceSpecificResults: result.ResourceSpecificResults?.map((one) => ({ ...one, ...told })),
      }))
      const one = await ran(chatty, name, { options: { bail: 1, runs: 40 } })
      expect(one.statuses).toEqual([1])
      const [finding] = findingsOf(one)
      expect(finding?.actual).toContain(name)
      expect(finding?.sentence).toMatch(/^Beside its decision, which is right, the simulator tells/)
    },
    30_000,
  )

  it('in a way that is known is no news', async () => {
    const levels = wrong((result, input) =>
      input.OrderedOrganizationPolicyInputList === undefined
        ? result
        : {
            ...result,
            ResourceSpecificResults: result.ResourceSpecificResults?.map((one) => ({
              ...one,
              EvalResourceDecision:
                one.EvalResourceDecision === 'explicitDeny' ? 'implicitDeny' : one.EvalResourceDecision,
            })),
          },
    )
    const told = await ran(levels, 'levels', { options: { runs: 60 } })
    const findings = findingsOf(told)
    const ofLevels = findings.filter(({ sentence }) => sentence.includes('decided by scp'))
    expect(ofLevels.length).toBeGreaterThan(0)
    for (const { known, rules } of ofLevels) expect([known, rules[0]]).toEqual([true, 'SIM-08'])
    expect(findings.some(({ known, sentence }) => !known && sentence.includes('decided by identity'))).toBe(true)
    // The command's own list is no `--known` file: nobody is told what of it did not occur.
    expect(told.toldOfKnown).toBe(false)
  }, 60_000)

  it.each([
    ['out of reach from the beginning', 0],
    ['out of reach later on', 40],
  ])('%s: nothing is lost, status 3', async (name, after) => {
    let calls = 0
    const gone: Simulator = {
      simulateCustomPolicy: async (input) => {
        if (++calls > after) throw new OracleUnavailable('nobody there')
        return right.simulateCustomPolicy(input)
      },
    }
    const run = ran(gone, name)
    if (after === 0) return expect(run).rejects.toThrow('nobody there')
    const one = await run
    expect(one.statuses).toEqual([3])
    expect(classesOf(one).direct?.agreed).toBeGreaterThan(0)
    expect(recordingsIn(name)).toBe(after)
  })

  it('a budget that is spent leaves the rest not asked, and a later run asks only that', async () => {
    let calls = 0
    const limited: Simulator = {
      simulateCustomPolicy: async (input) => {
        if (++calls > 50) throw new BudgetSpent('50 calls were made')
        return right.simulateCustomPolicy(input)
      },
    }
    const one = await ran(limited, 'budget')
    expect(one.statuses).toEqual([0])
    expect(Object.values(classesOf(one)).reduce((sum, { notAsked }) => sum + notAsked, 0)).toBeGreaterThan(100)
    const whole = (await ran(right, 'whole')).asked
    expect((await ran(right, 'budget')).asked).toBe(whole - 50)
  }, 30_000)

  it('one that leaves results out fails those requests, and says why at the end', async () => {
    const forgetful = wrong((result) => ({
      ...result,
      ResourceSpecificResults: result.ResourceSpecificResults?.filter((_, at, { length }) => length === 1 || at > 0),
    }))
    const one = await ran(forgetful, 'forgetful', { options: { runs: 40 } })
    const { agreed = 0, failed = 0 } = classesOf(one).direct ?? {}
    expect(agreed).toBeGreaterThan(0)
    expect(failed).toBeGreaterThan(0)
    expect(one.trouble).toMatch(/^the simulator gave no decision, first: no result for .* on arn:/)
  }, 30_000)

  it('one that fails on everything is out of order', async () => {
    const broken = wrong((result) => ({
      ...result,
      ResourceSpecificResults: result.ResourceSpecificResults?.map((one) => ({
        ...one,
        EvalResourceDecision: 'maybe' as never,
      })),
    }))
    await expect(ran(broken, 'broken')).rejects.toThrow(/failed on 25 scenarios in a row: expected a decision of/)
  })
})

describe('an evaluator beside the reference', () => {
  it('is compared with what the simulator says, in a run of its own', async () => {
    const nothing: Evaluator = {
      hello: { ...referenceEvaluator.hello, name: 'never', outcomes: 'two-way' },
      authorize: ({ requests }) => ({ decisions: requests.map(() => 'denied') }),
    }
    const one = await ran(right, 'evaluator', { evaluators: [nothing], options: { runs: 60 } })
    expect(one.statuses).toEqual([0, 1])
    const [finding] = findingsOf(one, 'never')
    expect(finding).toMatchObject({
      kind: 'comparison',
      id: 'oracle',
      expected: ['allowed'],
      actual: 'denied',
      known: false,
    })
    expect(finding?.sentence).toBe('The simulator says allowed; the evaluator answered denied.')
    expect(classesOf(one, 'never').direct?.agreed).toBeGreaterThan(0)
    expect(classesOf(one, 'never').direct?.scenarios).toBe(classesOf(one).direct?.scenarios)
  }, 30_000)
})

function recordingsIn(folder: string): number {
  return readdirSync(join(home, folder)).flatMap((name) =>
    readFileSync(join(home, folder, name), 'utf8')
      .trim()
      .split('\n'),
  ).length
}
