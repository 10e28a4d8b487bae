import type { Scenario } from '../../model/format/scenario.ts'
import { stated } from '../testing/stated.ts'
import { allow, deny, KEY, policy, ROLE, SESSION, world } from '../testing/world.ts'
import { contextOfFirstRequest } from './contextOfFirstRequest.ts'
import { decisionsCached } from './decisionsCached.ts'
import { deniedOnceDeniedOn } from './deniedOnceDeniedOn.ts'
import { worldsCached } from './worldsCached.ts'

const namedSession = (name: string): Scenario['principal'] => ({
  type: 'AssumedRole',
  arn: SESSION.replace('mary', name),
  issuer: ROLE,
})

stated('state', [
  [
    decisionsCached,
    world({
      later: [{ context: { 'aws:SecureTransport': 'false' } }],
      policies: { identity: [policy(allow(), deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))] },
      principal: namedSession('cached'),
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    deniedOnceDeniedOn,
    world({ policies: { identity: [policy(allow(), deny({ Resource: KEY }))] }, later: [{ resource: `${KEY}-2` }] }),
    'allowed',
    'explicitDeny',
  ],
  [
    contextOfFirstRequest,
    world({
      later: [{ context: { 'aws:SecureTransport': 'false' } }],
      policies: { identity: [policy(allow(), deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))] },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    worldsCached,
    world({ principal: namedSession('loaded'), policies: { identity: [] } }),
    'implicitDeny',
    'allowed',
    world({ principal: namedSession('loaded') }),
  ],
])
