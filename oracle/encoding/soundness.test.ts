import { describe, expect, it } from 'vitest'
import { batchRandom, batchSeed, worldRandom } from '../../campaign/seeds.ts'
import { isRefusal } from '../../campaign/suite.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { askSimulator } from '../askSimulator.ts'
import type { OracleClass } from '../oracleClass.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'
import { encode } from './encode.ts'

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
        if ('excluded' in answer || verdict === undefined || verdict.permitted.length > 1) continue
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
})
