import type { Scenario } from '../../model/format/scenario.ts'
import type { Session } from '../../model/format/session.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { stated } from '../testing/stated.ts'
import { ACCOUNT, allow, deny, KEY, policy, ROLE, SESSION, world } from '../testing/world.ts'
import { boundariesByRole } from './boundariesByRole.ts'
import { contextAccumulates } from './contextAccumulates.ts'
import { contextOfFirstRequest } from './contextOfFirstRequest.ts'
import { decisionsCached } from './decisionsCached.ts'
import { decisionsCachedByAction } from './decisionsCachedByAction.ts'
import { deniedOnceDeniedOn } from './deniedOnceDeniedOn.ts'
import { identityByName } from './identityByName.ts'
import { managedPoliciesByArn } from './managedPoliciesByArn.ts'
import { namesInPlainObject } from './namesInPlainObject.ts'
import { resourcePoliciesByName } from './resourcePoliciesByName.ts'
import { scpsByAccount } from './scpsByAccount.ts'
import { sessionPoliciesByName } from './sessionPoliciesByName.ts'
import { sessionPoliciesByRole } from './sessionPoliciesByRole.ts'
import { variablesFilledOnce } from './variablesFilledOnce.ts'
import { worldsCached } from './worldsCached.ts'

const namedSession = (name: string): Scenario['principal'] => ({
  type: 'AssumedRole',
  arn: SESSION.replace('mary', name),
  issuer: ROLE,
})

const ofRole = (role: string): Scenario['principal'] => ({
  type: 'AssumedRole',
  arn: SESSION.replace('AppDev', role),
  issuer: ROLE.replace('AppDev', role),
})

const managedAs = (name: string, document: Policy): Partial<Session> => ({
  managed: [{ arn: `arn:aws:iam::aws:policy/${name}`, document }],
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
  [
    contextAccumulates,
    world({
      request: { context: { 'aws:SecureTransport': 'false' } },
      later: [{ context: {} }],
      policies: { identity: [policy(allow(), deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))] },
    }),
    'allowed',
    'explicitDeny',
  ],
  [
    decisionsCachedByAction,
    world({ request: { action: 's3:GetObjectTagging' } }),
    'allowed',
    'explicitDeny',
    world({ request: { action: 's3:GetObjectTagging' }, policies: { identity: [policy(deny())] } }),
  ],
  [
    sessionPoliciesByName,
    world({ principal: namedSession('issued-twice'), passed: [policy(deny())] }),
    'explicitDeny',
    'allowed',
    world({ principal: namedSession('issued-twice') }),
  ],
  [
    managedPoliciesByArn,
    world({ session: managedAs('Edited', policy(deny())) }),
    'explicitDeny',
    'allowed',
    world({ session: managedAs('Edited', policy(allow())) }),
  ],
  [
    boundariesByRole,
    world({ principal: ofRole('Bound'), policies: { boundary: policy(deny()) } }),
    'explicitDeny',
    'allowed',
    world({ principal: ofRole('Bound') }),
  ],
  [
    resourcePoliciesByName,
    world({ policies: { identity: [], resource: policy(allow({ Principal: { AWS: SESSION } })) } }),
    'allowed',
    'implicitDeny',
    world({ policies: { identity: [] } }),
  ],
  [scpsByAccount, world({ policies: { scps: [[policy(deny())]] } }), 'explicitDeny', 'allowed', world()],
  [
    sessionPoliciesByRole,
    world({ passed: [policy(allow({ Action: 's3:Put*' }))] }),
    'implicitDeny',
    'allowed',
    world({ principal: { type: 'AssumedRole', arn: `${SESSION}-2`, issuer: ROLE } }),
  ],
  [
    identityByName,
    world({ policies: { identity: [] } }),
    'implicitDeny',
    'allowed',
    world({
      principal: {
        type: 'AssumedRole',
        arn: SESSION.replace(ACCOUNT, '444455556666'),
        issuer: ROLE.replace(ACCOUNT, '444455556666'),
      },
      resourceAccount: '444455556666',
    }),
  ],
  [
    variablesFilledOnce,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/${aws:PrincipalTag/t}' }))] },
      request: { context: { 'aws:PrincipalTag/t': 'key' } },
      later: [{ context: { 'aws:PrincipalTag/t': 'other' } }],
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    namesInPlainObject,
    world({
      principal: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::${ACCOUNT}:assumed-role/constructor/mary`,
        issuer: `arn:aws:iam::${ACCOUNT}:role/constructor`,
      },
    }),
    'allowed',
    'implicitDeny',
  ],
])
