import { describe, expect, it } from 'vitest'
import type { PolicyKind } from '../../model/edit/mapPolicies.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { maybeBarred } from './maybeBarred.ts'
import { reaches } from './reaches.ts'

const role: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: { identity: [] },
  resourceAccount: '111122223333',
  requests: [],
}
const linked = {
  ...role,
  principal: { ...role.principal, issuer: 'arn:aws:iam::111122223333:role/aws-service-role/x/R' },
}
const federated: Scenario = {
  ...role,
  principal: {
    type: 'FederatedUser',
    arn: 'arn:aws:sts::111122223333:federated-user/b',
    issuer: 'arn:aws:iam::111122223333:user/u',
  },
}
const service: Scenario = { ...role, principal: { type: 'AWSService', arn: 'sns.amazonaws.com' }, session: undefined }
const asking = (action: string, resource = 'arn:aws:s3:::bucket/key'): Request => ({ action, resource, context: {} })
const GET = asking('s3:GetObject')

const ROWS: readonly (readonly [string, PolicyKind, Scenario, Request, boolean])[] = [
  ['a role’s identity policy', 'identity', role, GET, true],
  ['nothing for GetCallerIdentity', 'identity', role, asking('STS:getCallerIdentity', '*'), false],
  ['nothing for names beyond ASCII', 'identity', role, asking('ſts:GetCallerIdentity', '*'), false],
  ['not the user’s policies behind a federated user', 'boundary', federated, GET, false],
  ['a federated user’s session policy', 'session', federated, GET, true],
  ['no session policy where there is no session', 'session', service, GET, false],
  ['a resource policy', 'resource', service, GET, true],
  ['no resource policy for the request resource *', 'resource', role, asking('s3:ListAllMyBuckets', '*'), false],
  ['a trust policy for STS only', 'resource', { ...role, resourceKind: 'role-trust' }, GET, false],
  ['an SCP', 'scp', role, GET, true],
  ['no SCP for service-linked roles', 'scp', linked, GET, false],
  ['no SCP for services', 'scp', service, GET, false],
  ['an RCP for services', 'rcp', service, GET, true],
  ['no RCP for service-linked roles', 'rcp', linked, GET, false],
  [
    'no RCP for other services',
    'rcp',
    role,
    asking('ec2:RunInstances', 'arn:aws:ec2:us-east-1:111122223333:instance/i'),
    false,
  ],
  [
    'no RCP for kms:RetireGrant',
    'rcp',
    role,
    asking('kms:RetireGrant', 'arn:aws:kms:us-east-1:111122223333:key/k'),
    false,
  ],
  ['an RCP for assuming a role', 'rcp', role, asking('sts:AssumeRole', 'arn:aws:iam::111122223333:role/R'), true],
  ['an endpoint policy, but not surely for services', 'endpoint', service, GET, false],
]

describe('reaches', () => {
  it.each(ROWS)('%s', (_, kind, scenario, request, expected) => {
    expect(reaches(kind, scenario, request)).toBe(expected)
  })
})

describe('maybeBarred', () => {
  it('names what these credentials perhaps cannot call', () => {
    expect(maybeBarred(role, asking('sts:GetFederationToken', '*'))).toBe(true)
    expect(maybeBarred(role, asking('sts:AssumeRole', '*'))).toBe(false)
    expect(maybeBarred(federated, asking('IAM:ListRoles', '*'))).toBe(true)
    expect(maybeBarred(federated, GET)).toBe(false)
  })
})
