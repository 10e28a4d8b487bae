import { stated } from '../testing/stated.ts'
import { allow, deny, policy, ROLE, ROOT, world } from '../testing/world.ts'
import { boundaryDenyIgnored } from './boundaryDenyIgnored.ts'
import { boundaryGrants } from './boundaryGrants.ts'
import { boundaryIgnored } from './boundaryIgnored.ts'
import { boundaryOrSessionSuffices } from './boundaryOrSessionSuffices.ts'
import { boundarySparesRoleGrants } from './boundarySparesRoleGrants.ts'
import { endpointDeniesOnly } from './endpointDeniesOnly.ts'
import { endpointIgnored } from './endpointIgnored.ts'
import { rcpConditionsUnread } from './rcpConditionsUnread.ts'
import { rcpsIgnored } from './rcpsIgnored.ts'
import { scpDeniesOnly } from './scpDeniesOnly.ts'
import { scpFirstLevelOnly } from './scpFirstLevelOnly.ts'
import { scpGrants } from './scpGrants.ts'
import { scpLastLevelOnly } from './scpLastLevelOnly.ts'
import { scpLevelsOred } from './scpLevelsOred.ts'
import { scpSparesRoot } from './scpSparesRoot.ts'
import { scpsIgnored } from './scpsIgnored.ts'

stated('limits', [
  [
    boundaryIgnored,
    world({ policies: { boundary: policy(allow({ Action: 's3:PutObject' })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    boundaryGrants,
    world({ policies: { identity: [], boundary: policy(allow({ Action: 's3:Get*' })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    boundaryOrSessionSuffices,
    world({
      policies: { boundary: policy(allow({ Action: 's3:PutObject' })) },
      passed: [policy(allow({ Action: 's3:Get*' }))],
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    boundaryDenyIgnored,
    world({ policies: { boundary: policy(allow(), deny({ Action: 's3:Get*' })) } }),
    'explicitDeny',
    'allowed',
  ],
  [
    boundarySparesRoleGrants,
    world({
      policies: {
        boundary: policy(allow({ Action: 's3:PutObject' })),
        resource: policy(allow({ Principal: { AWS: ROLE } })),
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    scpsIgnored,
    world({ policies: { scps: [[policy(allow({ Action: 's3:PutObject' }))]] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    scpLastLevelOnly,
    world({ policies: { scps: [[policy(allow({ Action: 's3:PutObject' }))], [policy(allow())]] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    scpFirstLevelOnly,
    world({ policies: { scps: [[policy(allow())], [policy(allow({ Action: 's3:PutObject' }))]] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    scpLevelsOred,
    world({
      policies: { scps: [[policy(allow({ Action: 's3:Get*' }))], [policy(allow({ Action: 's3:PutObject' }))]] },
    }),
    'implicitDeny',
    'allowed',
  ],
  [scpGrants, world({ policies: { identity: [], scps: [[policy(allow())]] } }), 'implicitDeny', 'allowed'],
  [
    scpDeniesOnly,
    world({ policies: { scps: [[policy(allow({ Action: 's3:PutObject' }))]] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    scpSparesRoot,
    world({ principal: ROOT, policies: { identity: [], scps: [[policy(allow(), deny({ Action: 's3:Get*' }))]] } }),
    'explicitDeny',
    'allowed',
  ],
  [rcpsIgnored, world({ policies: { rcps: [[policy(deny({ Principal: '*' }))]] } }), 'explicitDeny', 'allowed'],
  [
    endpointIgnored,
    world({ policies: { endpoint: policy(allow({ Principal: '*', Action: 's3:Put*' })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    endpointDeniesOnly,
    world({ policies: { endpoint: policy(allow({ Principal: '*', Action: 's3:Put*' })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    rcpConditionsUnread,
    world({
      policies: { rcps: [[policy(deny({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))]] },
      request: { context: { 'aws:SecureTransport': 'true' } },
    }),
    'allowed',
    'explicitDeny',
  ],
])
