import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../model/evaluator.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { findingFrom } from './finding.ts'
import type { Evidence } from './investigate.ts'
import { suiteFor } from './suiteFor.ts'
import { scopeOf } from './supported.ts'
import { askScenario } from './world.ts'

const FOUND = { seed: 'finding', evaluator: 'x 1', afterMs: 1, afterDecisions: 1 }

/** Allows whatever is asked. */
const allowing: Evaluator = {
  hello: { protocol: 1, name: 'x', version: '1', outcomes: 'three-way', supports: ['identity', 'session'] },
  authorize: ({ requests }) => ({ decisions: requests.map(() => 'allowed' as const) }),
}

const everything = (Effect: 'Allow' | 'Deny') => ({ Effect, Action: '*', Resource: '*' })

const DENIED: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/S',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: { identity: [{ Statement: [everything('Allow'), everything('Deny')] }] },
  resourceAccount: '111122223333',
  requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
}

async function evidenceOf(more: Partial<Evidence> = {}): Promise<Evidence> {
  const suite = suiteFor(allowing.hello)
  const asking = {
    evaluator: allowing,
    suite,
    properties: suite.properties,
    outOfScope: scopeOf(allowing.hello),
    timeoutMs: 1_000,
  }
  const asked = await askScenario(asking, DENIED)
  const suspicion = { kind: 'comparison', id: 'reference', actual: 'allowed' } as Evidence['suspicion']
  return { suspicion, asked, request: 0, outside: true, ...more } as Evidence
}

describe('findingFrom', () => {
  it('the sentence names the rule that the finding names first', async () => {
    const evidence = await evidenceOf({ suspects: ['EVAL-02', 'RSC-08'] })
    const { sentence, rules, case: saved } = findingFrom(evidence, FOUND)
    expect(sentence).toBe(
      'The documents say explicitDeny, decided by identity (EVAL-02); the evaluator answered allowed.',
    )
    expect(saved.title).toBe(sentence)
    expect(rules[0]).toBe('EVAL-02')
  })

  it('also where nobody looked at its neighbours', async () => {
    const { sentence, rules } = findingFrom(await evidenceOf(), FOUND)
    expect(sentence).toContain(`decided by identity (${rules[0]});`)
  })

  it('rules do not tell one finding from another', async () => {
    const looked = findingFrom(await evidenceOf({ suspects: ['EVAL-02'] }), FOUND)
    expect(findingFrom(await evidenceOf(), FOUND).signature).toBe(looked.signature)
  })
})
