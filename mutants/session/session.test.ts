import type { Session } from '../../model/format/session.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { stated } from '../testing/stated.ts'
import { allow, deny, FEDERATED_BOB, policy, ROLE, SESSION, world } from '../testing/world.ts'
import { callerPoliciesJoin } from './callerPoliciesJoin.ts'
import { callerPoliciesLimit } from './callerPoliciesLimit.ts'
import { federationGrantsSessionPolicy } from './federationGrantsSessionPolicy.ts'
import { federationInheritsUser } from './federationInheritsUser.ts'
import { sessionDenyIgnored } from './sessionDenyIgnored.ts'
import { sessionDenyOnlyNeutral } from './sessionDenyOnlyNeutral.ts'
import { sessionFirstManagedOnly } from './sessionFirstManagedOnly.ts'
import { sessionInlineOnly } from './sessionInlineOnly.ts'
import { sessionIntersected } from './sessionIntersected.ts'
import { sessionJoinedWithRole } from './sessionJoinedWithRole.ts'
import { sessionLimitsSessionGrants } from './sessionLimitsSessionGrants.ts'
import { sessionManagedIgnored } from './sessionManagedIgnored.ts'
import { sessionManagedOnly } from './sessionManagedOnly.ts'
import { sessionOnlyForAssumeRole } from './sessionOnlyForAssumeRole.ts'
import { sessionPoliciesIgnored } from './sessionPoliciesIgnored.ts'
import { sessionSparesRoleGrants } from './sessionSparesRoleGrants.ts'

const managed = (document: Policy): Session['managed'] => [{ arn: 'arn:aws:iam::aws:policy/P', document }]

stated('session', [
  [sessionPoliciesIgnored, world({ passed: [policy(allow({ Action: 's3:PutObject' }))] }), 'implicitDeny', 'allowed'],
  [
    sessionJoinedWithRole,
    world({
      policies: { identity: [policy(allow({ Action: 's3:PutObject' }))] },
      passed: [policy(allow({ Action: 's3:Get*' }))],
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    sessionFirstManagedOnly,
    world({ passed: [policy(allow({ Action: 's3:PutObject' })), policy(allow({ Action: 's3:Get*' }))] }),
    'allowed',
    'implicitDeny',
  ],
  [
    sessionInlineOnly,
    world({
      session: {
        inline: policy(allow({ Action: 's3:PutObject' })),
        managed: managed(policy(allow({ Action: 's3:Get*' }))),
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    sessionManagedOnly,
    world({
      session: {
        inline: policy(allow({ Action: 's3:Get*' })),
        managed: managed(policy(allow({ Action: 's3:PutObject' }))),
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [sessionManagedIgnored, world({ passed: [policy(allow({ Action: 's3:PutObject' }))] }), 'implicitDeny', 'allowed'],
  [sessionDenyIgnored, world({ passed: [policy(allow(), deny({ Action: 's3:Get*' }))] }), 'explicitDeny', 'allowed'],
  [sessionDenyOnlyNeutral, world({ passed: [policy(deny({ Action: 's3:Put*' }))] }), 'implicitDeny', 'allowed'],
  [
    sessionIntersected,
    world({ passed: [policy(allow({ Action: 's3:Get*' })), policy(allow({ Action: 's3:PutObject' }))] }),
    'allowed',
    'implicitDeny',
  ],
  [
    sessionLimitsSessionGrants,
    world({
      policies: { resource: policy(allow({ Principal: { AWS: SESSION } })) },
      passed: [policy(allow({ Action: 's3:PutObject' }))],
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    sessionSparesRoleGrants,
    world({
      policies: { resource: policy(allow({ Principal: { AWS: ROLE } })) },
      passed: [policy(allow({ Action: 's3:PutObject' }))],
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    callerPoliciesJoin,
    world({ policies: { identity: [] }, session: { caller: { arn: ROLE, policies: [policy(allow())] } } }),
    'implicitDeny',
    'allowed',
  ],
  [
    callerPoliciesLimit,
    world({ session: { caller: { arn: ROLE, policies: [policy(allow({ Action: 's3:PutObject' }))] } } }),
    'allowed',
    'implicitDeny',
  ],
  [
    federationInheritsUser,
    world({ principal: FEDERATED_BOB, session: { via: 'GetFederationToken' } }),
    'implicitDeny',
    'allowed',
  ],
  [
    federationGrantsSessionPolicy,
    world({
      principal: FEDERATED_BOB,
      policies: { identity: [policy(allow({ Action: 's3:PutObject' }))] },
      session: { via: 'GetFederationToken', inline: policy(allow({ Action: 's3:Get*' })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    sessionOnlyForAssumeRole,
    world({ session: { via: 'AssumeRoleWithSAML', inline: policy(allow({ Action: 's3:PutObject' })) } }),
    'implicitDeny',
    'allowed',
  ],
])
