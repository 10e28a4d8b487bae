import { beforeAll, describe, expect, it } from 'vitest'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import { POINTS } from '../../model/catalogue/points.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { referenceEvaluator, referenceWith } from '../../reference/referenceEvaluator.ts'
import { awsSimulator } from '../client/awsSimulator.ts'
import type { Simulator } from '../simulator.ts'
import { localIam } from '../testing/localIam.ts'
import { CANDIDATES } from './candidates.ts'
import { type PointPlan, plan } from './plan.ts'
import { settle } from './settle.ts'

const { referee, shrink } = suiteFor(referenceEvaluator.hello)
const reading = (point: string, name: string): Evaluator => referenceWith({ [point]: name })
const where = { region: async () => 'us-east-1', endpoint: 'local', now: () => new Date(0) } as const
let behind = referenceEvaluator
const { connect } = localIam({ hello: referenceEvaluator.hello, authorize: (scenario) => behind.authorize(scenario) })
let plans: readonly PointPlan[]
let simulator: Simulator

beforeAll(async () => {
  const { cases } = loadCases([corpusFolder()])
  const candidates = [...CANDIDATES, ...cases.flatMap(({ case: one }) => ('scenario' in one ? [one.scenario] : []))]
  plans = await plan({ verdicts: referee.verdicts, reading, shrink, candidates, stop: () => false })
  simulator = awsSimulator(await connect())
})

describe('the plan', () => {
  it('has every open point, asked or with a reason', () => {
    expect(plans.map(({ point }) => point)).toEqual(
      POINTS.filter(({ status }) => status === 'open').map(({ id }) => id),
    )
    const reasons = Object.fromEntries(plans.flatMap((one) => ('reason' in one ? [[one.point, one.reason]] : [])))
    expect(reasons).toEqual({
      'CONT-16': expect.stringContaining('ORC-07'),
      'CONT-17': expect.stringContaining('ORC-07'),
      'CONT-20': expect.stringContaining('ORC-01'),
      'CONT-25': expect.stringContaining('ORC-31'),
      'CONT-26': expect.stringContaining('ORC-31'),
      'CONT-27': expect.stringContaining('ORC-07'),
      'CONT-29': expect.stringContaining('ORC-02'),
    })
  })

  it('asks scenarios that the format takes, small ones, and no more than readings need', () => {
    for (const one of plans) {
      if ('reason' in one) continue
      for (const { scenario } of one.questions) {
        expect(readScenario(scenario)).toMatchObject({ ok: true })
        expect(JSON.stringify(scenario).length).toBeLessThan(900)
      }
      expect(one.questions.length).toBeLessThan(one.questions[0]?.predictions.length ?? 0)
    }
  })

  it('says which readings no question tells apart', () => {
    const alike = plans.flatMap((one) => ('alike' in one && one.alike.length > 0 ? [[one.point, one.alike]] : []))
    // Session policies and sessions, by which these differ, cannot be asked together with a resource policy.
    expect(alike).toEqual([
      ['CONT-03', [['bypassed', 'limitedBySession']]],
      ['CONT-04', [['lenient', 'own']]],
    ])
  })
})

describe('the evidence', () => {
  const open = POINTS.filter(({ status }) => status === 'open')
  const all = open.flatMap(({ id, adopted, alternatives }) =>
    [adopted, ...alternatives].map(({ name }) => [id, name] as const),
  )
  it.each(all)('of %s names %s where the simulator follows it', async (point, name) => {
    behind = reading(point, name)
    const found = plans.find((one) => one.point === point) as PointPlan
    if ('reason' in found) return expect(found.reason).toMatch(/ORC-\d\d/)
    const group = found.alike.find((names) => names.includes(name)) ?? [name]
    expect(await settle(simulator, point, found.questions, where)).toMatchObject({ point, readings: group })
  })

  it('names none where the answers are news', async () => {
    const found = plans.find(({ point }) => point === 'CONT-13') as PointPlan
    if ('reason' in found) throw new Error(found.reason)
    behind = { ...referenceEvaluator, authorize: ({ requests }) => ({ decisions: requests.map(() => 'explicitDeny') }) }
    const evidence = await settle(simulator, 'CONT-13', found.questions, where)
    expect(evidence.readings).toEqual([])
    expect(evidence.answers.map(({ answer }) => answer)).toEqual(['explicitDeny', 'explicitDeny'])
  })

  it('concludes nothing from a question that was refused', async () => {
    const found = plans.find(({ point }) => point === 'CONT-11') as PointPlan
    if ('reason' in found) throw new Error(found.reason)
    behind = { ...referenceEvaluator, authorize: () => ({ refused: 'a short ARN' }) }
    expect(await settle(simulator, 'CONT-11', found.questions, where)).toMatchObject({
      readings: [],
      answers: [{ answer: 'refused', explainedBy: [] }, { answer: 'refused' }],
    })
  })
})
