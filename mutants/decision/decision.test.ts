import { stated } from '../testing/stated.ts'
import { allow, deny, policy, world } from '../testing/world.ts'
import { administratorShortcut } from './administratorShortcut.ts'
import { allowBeatsDeny } from './allowBeatsDeny.ts'
import { denyCancelsAllow } from './denyCancelsAllow.ts'
import { implicitDenyReportedExplicit } from './implicitDenyReportedExplicit.ts'
import { lastPolicyWins } from './lastPolicyWins.ts'
import { laterAllowOverrides } from './laterAllowOverrides.ts'
import { resourceDenyIgnored } from './resourceDenyIgnored.ts'

stated('decision', [
  [allowBeatsDeny, world({ policies: { identity: [policy(allow(), deny())] } }), 'explicitDeny', 'allowed'],
  [resourceDenyIgnored, world({ policies: { resource: policy(deny({ Principal: '*' })) } }), 'explicitDeny', 'allowed'],
  [
    laterAllowOverrides,
    world({ policies: { identity: [policy(deny({ Action: 's3:Get*' }), allow())] } }),
    'explicitDeny',
    'allowed',
  ],
  [
    lastPolicyWins,
    world({
      policies: { identity: [policy(allow({ Action: 's3:Get*' })), policy(allow({ Action: 's3:PutObject' }))] },
    }),
    'allowed',
    'implicitDeny',
  ],
  [implicitDenyReportedExplicit, world({ policies: { identity: [] } }), 'implicitDeny', 'explicitDeny'],
  [administratorShortcut, world({ policies: { boundary: policy(deny()) } }), 'explicitDeny', 'allowed'],
  [
    denyCancelsAllow,
    world({ policies: { identity: [policy(allow({ Action: 's3:*' }), deny({ Action: 's3:*' }))] } }),
    'explicitDeny',
    'implicitDeny',
  ],
])
