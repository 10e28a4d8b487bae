import type { Decision } from '../../model/decision.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { ACCOUNT, allow, deny, ELSEWHERE, MARY, policy, ROLE, ROOT, SESSION, world } from './world.ts'

const GET = { Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/*' }
const PUT = { Action: 's3:PutObject', Resource: 'arn:aws:s3:::bucket/*' }

/** What nobody gets wrong. */
export const PLAIN: readonly (readonly [scenario: Scenario, decision: Decision])[] = [
  [world(), 'allowed'],
  [world({ policies: { identity: [policy(allow(GET))] } }), 'allowed'],
  [world({ principal: MARY }), 'allowed'],
]

/** One feature at a time, with what the documents say: where two meet, none of these helps. */
export const ORDINARY: typeof PLAIN = [
  ...PLAIN,
  [world({ policies: { identity: [policy(allow(PUT))] } }), 'implicitDeny'],
  [world({ policies: { identity: [policy(allow(), deny(GET))] } }), 'explicitDeny'],
  [world({ session: { inline: policy(allow(GET)) } }), 'allowed'],
  [world({ session: { inline: policy(allow(PUT)) } }), 'implicitDeny'],
  [world({ passed: [policy(allow(PUT)), policy(allow(GET))] }), 'allowed'],
  [world({ policies: { boundary: policy(allow(GET)) } }), 'allowed'],
  [world({ policies: { identity: [policy(allow(GET))], boundary: policy(allow(PUT)) } }), 'implicitDeny'],
  [world({ policies: { identity: [], resource: policy(allow({ ...GET, Principal: { AWS: ROLE } })) } }), 'allowed'],
  [world({ policies: { identity: [], resource: policy(allow({ ...GET, Principal: { AWS: SESSION } })) } }), 'allowed'],
  [world({ policies: { resource: policy(deny({ ...GET, Principal: '*' })) } }), 'explicitDeny'],
  [
    world({ resourceAccount: ELSEWHERE, policies: { resource: policy(allow({ ...GET, Principal: { AWS: ROLE } })) } }),
    'allowed',
  ],
  [world({ resourceAccount: ELSEWHERE }), 'implicitDeny'],
  [world({ policies: { scps: [[policy(allow())], [policy(allow())]] } }), 'allowed'],
  [world({ policies: { scps: [[policy(allow(PUT))]] } }), 'implicitDeny'],
  [world({ principal: ROOT, policies: { identity: [] } }), 'allowed'],
  [
    world({
      policies: { identity: [policy(allow({ ...GET, Condition: { StringEquals: { 'aws:PrincipalTag/t': 'x' } } }))] },
      request: { context: { 'aws:PrincipalTag/t': 'x', 'aws:PrincipalAccount': ACCOUNT } },
    }),
    'allowed',
  ],
]
