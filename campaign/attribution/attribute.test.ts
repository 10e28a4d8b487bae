import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { MUTANTS } from '../../mutants/all.ts'
import type { Evidence } from '../investigate.ts'
import { judgeAsked } from '../judgeAsked.ts'
import { suiteFor } from '../suiteFor.ts'
import { scopeOf } from '../supported.ts'
import { type AskedScenario, askScenario } from '../world.ts'
import { attribute } from './attribute.ts'

const bounds = { steps: 1_000, stop: () => false }

/** What the suite makes of a scenario of one request that a mutant is wrong on. */
async function suspects(mutant: string, scenario: Scenario, more: Partial<Evidence> = {}) {
  const { evaluator } = MUTANTS.find(({ id }) => id === mutant) as (typeof MUTANTS)[number]
  const suite = suiteFor(evaluator.hello)
  const { properties } = suite
  const asking = { evaluator, suite, properties, outOfScope: scopeOf(evaluator.hello), timeoutMs: 1_000 }
  const asked: AskedScenario = await askScenario(asking, scenario)
  if (Object.keys(more).length === 0) expect(judgeAsked(asking, asked, 0), 'the mutant is wrong on it').toBe('differs')
  const suspicion = { kind: 'comparison' } as Evidence['suspicion']
  return attribute(asking, { suspicion, asked, request: 0, outside: true, ...more }, bounds)
}

const ALL = { Effect: 'Allow', Action: '*', Resource: '*' } as const

const world = (identity: readonly Statement[], more: Partial<Scenario> = {}): Scenario => ({
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/S',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: { identity: identity.map((Statement) => ({ Version: '2012-10-17', Statement })) },
  resourceAccount: '111122223333',
  requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
  ...more,
})

const FEDERATED: Partial<Scenario> = {
  principal: {
    type: 'FederatedUser',
    arn: 'arn:aws:sts::111122223333:federated-user/F',
    issuer: 'arn:aws:iam::111122223333:user/U',
  },
  session: { via: 'GetFederationToken' },
}

describe('the rules that a small case is about', () => {
  it.each<readonly [string, Scenario, string]>([
    ['not-action-as-action', world([{ Effect: 'Allow', NotAction: 's3:GetObject', Resource: '*' }]), 'ACT-03'],
    ['allow-beats-deny', world([ALL, { ...ALL, Effect: 'Deny' }]), 'EVAL-02'],
    ['federation-inherits-user', world([ALL], FEDERATED), 'SESS-07'],
  ])('%s: those that agreeing neighbours do without', async (mutant, scenario, rule) => {
    const rules = (await suspects(mutant, scenario)) ?? []
    expect(rules.slice(0, 3)).toContain(rule)
  })

  it.each<readonly [string, Scenario, string]>([
    [
      'first-action-only',
      world([{ Effect: 'Allow', Action: ['s3:PutObject', 's3:GetObject'], Resource: '*' }]),
      'GRAM-04',
    ],
    ['single-statement-ignored', world([ALL]), 'GRAM-04'],
    [
      'caller-policies-join',
      world([], {
        session: {
          via: 'AssumeRole',
          caller: { arn: 'arn:aws:iam::111122223333:user/C', policies: [{ Version: '2012-10-17', Statement: ALL }] },
        },
      }),
      'SESS-11',
    ],
  ])(
    '%s: what makes the difference to a twin, though the reference marks no such rule',
    async (mutant, scenario, rule) => {
      expect((await suspects(mutant, scenario))?.slice(0, 2)).toContain(rule)
    },
  )

  it('are not looked for where it is not about one decision', async () => {
    const scenario = world([ALL])
    expect(await suspects('first-action-only', scenario, { beside: true })).toBeUndefined()
    expect(await suspects('first-action-only', scenario, { prelude: [scenario] })).toBeUndefined()
    expect(await suspects('first-action-only', scenario, { outside: false })).toBeUndefined()
  })
})
