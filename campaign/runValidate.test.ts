import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../model/evaluator.ts'
import type { CoverageEvent, RunEvent } from '../model/event.ts'
import type { Case } from '../model/format/case.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { readCase } from '../model/read/readCase.ts'
import { referenceEvaluator, referenceWith } from '../reference/referenceEvaluator.ts'
import type { FiledCase } from './replay.ts'
import { runReplay } from './runReplay.ts'
import { runValidate } from './runValidate.ts'
import { suiteFor } from './suiteFor.ts'
import { memorySink, optionsOf } from './testing/runOptions.ts'

const never = new AbortController().signal

async function validated(evaluator: Evaluator, runs: number, cases: readonly FiledCase[] = []) {
  const sink = memorySink()
  const options = optionsOf({ command: 'validate', runs })
  const exit = await runValidate(options, cases, evaluator, sink, never, suiteFor(evaluator.hello))
  const coverage = sink.events.findLast((event): event is CoverageEvent => event.event === 'coverage')
  return { exit, coverage, findings: findingsOf(sink.events) }
}

function findingsOf(events: readonly RunEvent[]) {
  const last = new Map(events.flatMap((event) => (event.event === 'finding' ? [[event.finding.signature, event]] : [])))
  return [...last.values()].map(({ finding }) => finding)
}

/** Follows one reading of CONT-06 in worlds with a boundary, another in those without. */
const undecided: Evaluator = {
  hello: { ...referenceWith().hello, name: 'undecided' },
  authorize: (scenario) =>
    referenceWith({ 'CONT-06': scenario.policies.boundary === undefined ? 'explicitDeny' : 'implicitDeny' }).authorize(
      scenario,
    ),
}

describe('the corpus comes first', () => {
  const scenario: Scenario = {
    principal: { type: 'AWSService', arn: 'cloudtrail.amazonaws.com' },
    policies: { identity: [] },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
  }
  const filed = (decision: 'allowed' | 'implicitDeny'): FiledCase => ({
    file: 'x.jsonl',
    case: { id: 'a/b', title: 'T', source: 's', basis: 'stated', rules: ['EVAL-01'], scenario, decisions: [decision] },
  })

  it('and counts with the worlds in one run', async () => {
    const { exit, coverage } = await validated(referenceEvaluator, 20, [filed('implicitDeny')])
    expect(exit).toBe(0)
    expect(coverage).toMatchObject({ worlds: 20, corpus: { cases: 1, agreed: 1 } })
  })

  it('a case that disagrees is a finding beside those of the worlds', async () => {
    const { exit, findings } = await validated(referenceEvaluator, 5, [filed('allowed')])
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ kind: 'corpus', id: 'a/b' }])
  })
})

describe('cases of malformed documents', () => {
  const refused = (id: string, statement: object, rule: string): FiledCase => ({
    file: 'x.jsonl',
    case: {
      id: `a/${id}`,
      title: 'T',
      source: 's',
      basis: 'stated',
      rules: [rule],
      scenario: {
        principal: { type: 'AWSService', arn: 'cloudtrail.amazonaws.com' },
        policies: { identity: [], resource: { Version: '2012-10-17', Statement: [statement] } as never },
        resourceAccount: '111122223333',
        requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
      },
      refused: { policy: 'policies.resource', rule },
    },
  })
  const rest = { Principal: '*', Action: 's3:*', Resource: '*' }
  /** Takes what it does not know for nothing. */
  const lenient: Evaluator = {
    hello: { ...referenceWith().hello, name: 'lenient' },
    authorize: async (scenario) => {
      const answer = await referenceEvaluator.authorize(scenario)
      return 'refused' in answer ? { decisions: scenario.requests.map(() => 'implicitDeny') } : answer
    },
  }

  it('are one finding for each rule that they break, made small', async () => {
    const cases = [
      refused('lower', { Effect: 'allow', ...rest }, 'GRAM-05'),
      refused('upper', { Effect: 'DENY', ...rest, Sid: 'A' }, 'GRAM-05'),
      refused('unknown', { Effect: 'Allow', ...rest, Colour: 'red' }, 'GRAM-13'),
      refused('none', { Effect: 'permit', ...rest }, 'GRAM-05'),
    ]
    const sink = memorySink()
    await runReplay(optionsOf(), cases, lenient, sink, never, suiteFor(lenient.hello))
    const findings = findingsOf(sink.events)
    expect(findings).toMatchObject([
      { kind: 'corpus', id: 'a/lower', rules: ['GRAM-05'], cases: ['a/lower', 'a/upper', 'a/none'], count: 3 },
      { kind: 'corpus', id: 'a/unknown', rules: ['GRAM-13'], cases: ['a/unknown'] },
    ])
    expect(findings[0]?.sentence).toMatch(/^The resource policy is refused: .*Effect should be Allow or Deny/)
  })
})

describe('the part that an evaluator supports', () => {
  it('is all of it for one that supports everything', async () => {
    const { coverage } = await validated(referenceEvaluator, 1)
    expect(coverage?.scope).toMatchObject({ inside: coverage?.scope?.sampled })
  })

  it('is measured for one that does not', async () => {
    const partial = { ...referenceWith(), hello: { ...referenceWith().hello, supports: ['identity'] as const } }
    const { sampled, inside } = (await validated(partial, 1)).coverage?.scope ?? { sampled: 0, inside: 0 }
    expect(inside).toBeGreaterThan(0)
    expect(inside).toBeLessThan(sampled / 2)
  })
})

describe('the profile', () => {
  it('says which readings an evaluator follows, and finds nothing in one that follows any', async () => {
    const evaluator = referenceWith({ 'CONT-06': 'explicitDeny' })
    const { exit, coverage, findings } = await validated(evaluator, 1_200)
    expect(findings).toEqual([])
    expect(exit).toBe(0)
    expect(coverage?.profile?.['CONT-06']).toEqual({ explicitDeny: expect.any(Number) })
  })

  it('two readings at once are a finding, whose case shows it again', async () => {
    const { exit, findings } = await validated(undecided, 1_200)
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ kind: 'profile', id: 'CONT-06' }])
    const [finding] = findings
    expect(readCase(finding?.case)).toMatchObject({ ok: true })
    const again = async (evaluator: Evaluator) => {
      const filed = findings.map(({ case: one }) => ({ case: one as Case, file: 'x.json' }))
      const sink = memorySink()
      const options = optionsOf({ command: 'replay' })
      return [
        await runReplay(options, filed, evaluator, sink, never, suiteFor(evaluator.hello)),
        findingsOf(sink.events),
      ]
    }
    expect(await again(undecided)).toMatchObject([1, [{ kind: 'profile', id: 'CONT-06' }]])
    expect(await again(referenceWith({ 'CONT-06': 'explicitDeny' }))).toEqual([0, []])
    expect(await again(referenceEvaluator)).toEqual([0, []])
  })

  it('is not read into one that is plainly wrong', async () => {
    const deny: Evaluator = {
      ...referenceWith(),
      authorize: ({ requests }) => ({ decisions: requests.map(() => 'implicitDeny') }),
    }
    const { findings } = await validated(deny, 300)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.filter(({ kind }) => kind === 'profile')).toEqual([])
  })
})
