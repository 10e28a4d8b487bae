import { describe, expect, it } from 'vitest'
import { batchRandom, batchSeed, worldRandom } from '../../campaign/seeds.ts'
import { isRefusal } from '../../campaign/suite.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { DECISIONS } from '../../model/decision.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { askSimulator } from '../askSimulator.ts'
import type { OracleClass } from '../oracleClass.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'
import { encode } from './encode.ts'
import { NOTHING } from './nothing.ts'

/**
 * An encoding is sound for its class when a simulator that is right gives the right answer: the reference in its place, asked only
 * what a call can say, agrees with the reference asked the scenario itself.
 */
const { generator, referee } = suiteFor(referenceEvaluator.hello)
const simulator = evaluatorSimulator(referenceEvaluator)

function* worlds(count: number): Iterable<Scenario> {
  for (let at = 0; at < count; at++) {
    const seed = batchSeed('soundness', at)
    yield generator(batchRandom(seed))(worldRandom(seed, 0))
  }
}

describe('encodings', () => {
  it('give what the scenario means, each class seen often', async () => {
    const compared: { [name in OracleClass]: number } = { direct: 0, composed: 0, 'boundary-slot': 0, none: 0 }
    const wrong: unknown[] = []
    for (const scenario of worlds(1_000)) {
      const encoded = encode(scenario)
      const verdicts = referee.verdicts(scenario)
      if (isRefusal(verdicts)) continue
      const answers = encoded.class === 'none' ? [] : await askSimulator(simulator, scenario, encoded)
      for (const [request, answer] of answers.entries()) {
        const verdict = verdicts[request]
        expect(answer).not.toHaveProperty('failed')
        if (!('decision' in answer) || verdict === undefined || verdict.permitted.length > 1) continue
        compared[encoded.class]++
        if (answer.decision !== verdict.decision)
          wrong.push({
            rule: encoded.rule,
            said: answer.decision,
            verdict,
            scenario: { ...scenario, requests: [scenario.requests[request]] },
          })
      }
    }
    expect(wrong.length, JSON.stringify(wrong[0], null, 1)).toBe(0)
    expect(compared.none).toBe(0)
    for (const name of ['direct', 'composed', 'boundary-slot'] as const) expect(compared[name]).toBeGreaterThan(150)
  })

  it('give a principal without policies a document that decides nothing: PolicyInputList is never empty', async () => {
    const compared = new Map<string, number>()
    for (const scenario of worlds(600)) {
      // Whatever else there is decides alone: a boundary, SCPs, session and resource policies.
      const bare = { ...scenario, policies: { ...scenario.policies, identity: [] } }
      const encoded = encode(bare)
      const verdicts = referee.verdicts(bare)
      if (isRefusal(verdicts) || encoded.class === 'none') continue
      for (const { input } of encoded.questions) expect(input.PolicyInputList).not.toEqual([])
      for (const [request, answer] of (await askSimulator(simulator, bare, encoded)).entries()) {
        const verdict = verdicts[request]
        expect(answer).not.toHaveProperty('failed')
        if (!('decision' in answer) || verdict === undefined || verdict.permitted.length > 1) continue
        expect(answer.decision).toBe(verdict.decision)
        compared.set(verdict.decision, (compared.get(verdict.decision) ?? 0) + 1)
      }
    }
    for (const decision of DECISIONS) expect(compared.get(decision) ?? 0, decision).toBeGreaterThan(20)
  })

  it('never ask about what that document names, in whatever letter case', () => {
    const { Statement } = JSON.parse(NOTHING)
    for (const action of [Statement.Action, Statement.Action.toUpperCase()]) {
      const request = { action, resource: '*', context: {} }
      const scenario: Scenario = {
        principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/U' },
        policies: { identity: [] },
        resourceAccount: '111122223333',
        requests: [request],
      }
      expect(encode(scenario)).toMatchObject({ excluded: ['ORC-31'], questions: [] })
    }
  })
})
