import { describe, expect, it } from 'vitest'
import { findRule } from '../../model/catalogue/catalogue.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Disagreement } from './divergence.ts'
import { DIVERGENCES, knownDivergence } from './divergences.ts'

const scenario = (policies: object, Resource = '*'): Scenario =>
  ({
    principal: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/R/s' },
    session: { via: 'AssumeRole' },
    policies: { identity: [{ Statement: { Effect: 'Allow', Action: '*', Resource } }], ...policies },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
  }) as unknown as Scenario

const of = (more: Partial<Disagreement>): Disagreement => ({
  scenario: scenario({}),
  request: 0,
  class: 'direct',
  verdict: { decision: 'allowed', permitted: ['allowed'], layer: 'identity' },
  simulated: 'implicitDeny',
  ...more,
})
const deny = (layer: 'scp' | 'boundary' | 'session' | 'identity', decision: 'explicitDeny' | 'implicitDeny') => ({
  verdict: { decision, permitted: [decision], layer } as const,
  simulated: decision === 'explicitDeny' ? 'implicitDeny' : 'explicitDeny',
})
const levels = (Condition: object | undefined) => ({
  scps: [[{ Statement: { Effect: 'Deny', Action: '*', Resource: '*', ...(Condition && { Condition }) } }]],
})
const onRegion = { StringEquals: { 'AWS:RequestedRegion': 'us-east-1' } }
const refused = { simulated: 'refused', message: 'Policies cannot be scope-down policies.' }

describe('known divergences', () => {
  it.each<[string, Disagreement]>([
    ['SIM-29', of({ scenario: scenario({}, 'arn:aws::s3:*') })],
    ['SIM-29', of({ scenario: scenario({}, 'arn::s3:::b/k'), simulated: 'allowed' })],
    ['SIM-40', of({ ...refused, class: 'composed' })],
    ['SIM-23', of({ ...deny('scp', 'explicitDeny'), scenario: scenario(levels(onRegion)), simulated: 'allowed' })],
    ['SIM-08', of(deny('scp', 'explicitDeny'))],
    ['SIM-06', of(deny('boundary', 'explicitDeny'))],
    ['SIM-06', of({ ...deny('session', 'explicitDeny'), class: 'boundary-slot' })],
  ])('%s', (id, disagreement) => expect(knownDivergence(disagreement)?.id).toBe(id))

  it.each<[string, Disagreement]>([
    ['a decision that nothing explains', of({})],
    ['a request that is refused for another reason', of({ ...refused, class: 'composed', message: 'Syntax error' })],
    ['a scope-down policy where no session policy stands alone', of(refused)],
    [
      'an SCP without condition that is passed over',
      of({ ...deny('scp', 'explicitDeny'), scenario: scenario(levels(undefined)), simulated: 'allowed' }),
    ],
    ['an SCP that binds where it should not', of({ scenario: scenario(levels(onRegion)) })],
    ['another kind of deny by the role itself', of(deny('identity', 'explicitDeny'))],
    [
      'another kind of deny by a session that was simulated apart',
      of({ ...deny('session', 'explicitDeny'), class: 'composed' }),
    ],
    ['a boundary that is passed over', of({ ...deny('boundary', 'explicitDeny'), simulated: 'allowed' })],
    ['a refusal of a short ARN', of({ scenario: scenario({}, 'arn:aws::s3:*'), simulated: 'refused', message: '' })],
  ])('news: %s', (_, disagreement) => expect(knownDivergence(disagreement)).toBeUndefined())

  it('are those of the catalogue', () => {
    for (const { id } of DIVERGENCES) expect(findRule(id)?.id).toBe(id)
  })
})
