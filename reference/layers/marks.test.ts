import { describe, expect, test } from 'vitest'
import * as who from '../testing/who.ts'
import { allow, deny, grant, marksOf, OTHER_ACCOUNT, type Parts, refuse } from '../testing/world.ts'

const { ROOT_ARN, ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN, SERVICE, PROVIDER_ARN } = who

const identity = [allow()]
const PATHLESS = 'arn:aws:iam::111122223333:role/Dev'
const pathless: who.Who = {
  ...who.roleSession,
  principal: { type: 'AssumedRole', arn: SESSION_ARN, issuer: PATHLESS },
}
const other = [allow({ Action: 'ec2:*' })]
const denyOther = [deny({ Action: 'ec2:*' })]
const federated = { as: who.federatedUser, session: [allow()] }

/** Which of some rules a verdict names, `!` before those that did not hold. */
function named(parts: Parts, rules: string): string {
  const wanted = rules.split(' ')
  return marksOf(parts)
    .filter((mark) => wanted.includes(mark.replace('!', '')))
    .sort()
    .join(' ')
}

/** What is asked, the rules looked at, and those that explain the verdict. */
type Row = readonly [about: string, parts: Parts, rules: string, expected: string]

const IDENTITY: readonly Row[] = [
  ['an identity policy allows (EVAL-03)', { identity }, 'EVAL-01 EVAL-03 EVAL-10', 'EVAL-03 EVAL-10'],
  ['none allows (EVAL-01, EVAL-03)', { identity: other }, 'EVAL-01 EVAL-03 EVAL-10', '!EVAL-03 !EVAL-10 EVAL-01'],
  ['nor across accounts (EVAL-20)', { as: who.rootUser, owner: OTHER_ACCOUNT }, 'EVAL-03 EVAL-20', 'EVAL-20'],
  ['the root user needs none (EVAL-20)', { as: who.rootUser }, 'EVAL-03 EVAL-20', 'EVAL-20'],
  ['a statement applies (EVAL-04)', { identity }, 'EVAL-04 EVAL-06', 'EVAL-04'],
]

const SESSION = 'SESS-02 SESS-03 SESS-05 SESS-06 SESS-07 SESS-08 SESS-10'
const SESSIONS: readonly Row[] = [
  ['none passed for a role (SESS-06)', { identity }, SESSION, 'SESS-06'],
  ['none passed for a federated user (SESS-07)', { ...federated, session: undefined, identity }, SESSION, 'SESS-07'],
  ['none for a user, who has no session', { as: who.user, identity }, SESSION, ''],
  ['one that allows (SESS-02)', { identity, session: [allow()] }, SESSION, 'SESS-02'],
  ['one of a federated user (SESS-08)', { ...federated, identity }, SESSION, 'SESS-08'],
  ['it does not allow (SESS-08)', { ...federated, session: other, identity }, SESSION, '!SESS-08 SESS-10'],
  ['one that allows something else (SESS-10)', { identity, session: other }, SESSION, '!SESS-02 SESS-10'],
  ['one that only denies (SESS-05)', { identity, session: denyOther }, SESSION, '!SESS-02 SESS-05'],
  [
    'two, of which one allows (SESS-03)',
    { identity, session: other, managed: [[allow()]] },
    SESSION,
    'SESS-02 SESS-03',
  ],
  [
    'two, of which only one can allow at all (SESS-10)',
    { identity, session: denyOther, managed: [other] },
    SESSION,
    '!SESS-02 !SESS-03 SESS-10',
  ],
]

const LIMIT = 'PB-01 PB-03 PB-04 VPCE-01 RES-01 RES-03'
const LIMITS: readonly Row[] = [
  ['no boundary, no endpoint', { identity }, LIMIT, ''],
  ['a boundary that allows (PB-01)', { identity, boundary: [allow()] }, LIMIT, 'PB-01'],
  ['a boundary that allows something else (PB-01)', { identity, boundary: other }, LIMIT, '!PB-01'],
  ['a boundary that only denies (PB-04)', { identity, boundary: denyOther }, LIMIT, '!PB-01 PB-04'],
  ['a boundary that denies (PB-03)', { identity, boundary: [allow(), deny()] }, LIMIT, 'PB-03'],
  [
    'an endpoint policy that allows (VPCE-01)',
    { identity, endpoint: [grant('*', { Resource: '*' })] },
    LIMIT,
    'VPCE-01',
  ],
  [
    'an endpoint policy that allows something else (VPCE-01)',
    { identity, endpoint: [grant('*', { Action: 'ec2:*', Resource: '*' })] },
    LIMIT,
    '!VPCE-01',
  ],
]

const DENIED = 'EVAL-02 EVAL-03 PB-03 RCP-03 RES-TABLE-C SCP-02 SESS-04 VPCE-01'
const star = [grant('*', { Resource: '*' })]
const DENIES: readonly Row[] = [
  ['nowhere (EVAL-02)', { identity: other }, 'EVAL-02', '!EVAL-02'],
  ['identity policy', { identity: [deny()] }, DENIED, 'EVAL-02 EVAL-03'],
  ['boundary (PB-03)', { boundary: [deny()] }, DENIED, 'EVAL-02 PB-03'],
  ['session policy (SESS-04)', { session: [deny()] }, DENIED, 'EVAL-02 SESS-04'],
  ['resource policy (RES-TABLE-C)', { resource: [refuse('*')] }, DENIED, 'EVAL-02 RES-TABLE-C'],
  ['endpoint policy (VPCE-01)', { endpoint: [refuse('*', { Resource: '*' })] }, DENIED, 'EVAL-02 RES-TABLE-C VPCE-01'],
  ['SCP (SCP-02)', { scps: [[deny()]] }, DENIED, 'EVAL-02 SCP-02'],
  ['RCP (RCP-03)', { rcps: [[refuse('*', { Resource: '*' })]] }, DENIED, 'EVAL-02 RCP-03 RES-TABLE-C'],
]

const SCP = 'EVAL-23 SCP-01 SCP-02 SCP-03 SCP-05'
const SCPS: readonly Row[] = [
  ['none', { identity }, SCP, ''],
  ['every level allows (SCP-02, SCP-03)', { identity, scps: [[allow()], [allow()]] }, SCP, 'SCP-02 SCP-03'],
  ['a level does not (SCP-03)', { identity, scps: [[allow()], other] }, SCP, '!SCP-02 !SCP-03 EVAL-23'],
  [
    'nor does it let a grant pass (SCP-05)',
    { resource: [grant({ AWS: SESSION_ARN })], scps: [other] },
    SCP,
    '!SCP-02 !SCP-03 EVAL-23 SCP-05',
  ],
  ['a service-linked role (SCP-01)', { as: who.serviceLinked, identity, scps: [other] }, SCP, '!SCP-01'],
]

const RCP = 'RCP-01 RCP-02 RCP-03 RCP-04 RCP-05'
const rcps = [[refuse('*', { Action: 's3:Put*', Resource: '*' })]]
const RCPS: readonly Row[] = [
  ['none', { identity }, RCP, ''],
  ['a service that they cover (RCP-02, RCP-05)', { identity, rcps }, RCP, '!RCP-03 RCP-02 RCP-05'],
  ['they deny (RCP-03)', { identity, rcps, action: 's3:PutObject' }, RCP, 'RCP-02 RCP-03 RCP-05'],
  ['a service that they do not cover (RCP-05)', { identity, rcps, action: 'ec2:Run' }, RCP, '!RCP-02 !RCP-03 !RCP-05'],
  ['a service-linked role (RCP-01)', { as: who.serviceLinked, identity, rcps }, RCP, '!RCP-01'],
  ['kms:RetireGrant (RCP-01)', { identity, rcps, action: 'kms:RetireGrant' }, RCP, '!RCP-01'],
  [
    'a service principal (RCP-04)',
    { as: who.service, rcps, resource: [grant({ Service: SERVICE })], action: 's3:PutObject' },
    RCP,
    'RCP-02 RCP-03 RCP-04 RCP-05',
  ],
  [
    'a service principal that they pass over (RCP-04)',
    { as: who.service, rcps, resource: [grant({ Service: SERVICE })] },
    RCP,
    '!RCP-03 !RCP-04 RCP-02 RCP-05',
  ],
]

const TABLE = 'RES-A4 RES-TABLE-A RES-TABLE-B RES-A1 RES-A3 RES-A5 RES-04 RES-05 RES-06 EVAL-11 EVAL-14'
const GRANTS: readonly Row[] = [
  ['no resource policy', { identity }, TABLE, ''],
  ['one that grants nothing (EVAL-11)', { identity: other, resource: [grant({ AWS: USER_ARN })] }, TABLE, '!EVAL-11'],
  ['a grant to the session (RES-A5)', { resource: [grant({ AWS: SESSION_ARN })] }, TABLE, 'EVAL-11 RES-A5 RES-TABLE-A'],
  ['a grant to the role (RES-A3)', { resource: [grant({ AWS: ROLE_ARN })] }, TABLE, 'EVAL-11 RES-A3 RES-TABLE-A'],
  [
    'a grant to the account does not do alone (RES-A1)',
    { resource: [grant({ AWS: ROOT_ARN })], session: other },
    TABLE,
    '!EVAL-11 RES-A1 RES-TABLE-A',
  ],
  [
    'one statement, two forms: the strongest (RES-05, RES-06)',
    { resource: [grant({ AWS: [ROLE_ARN, SESSION_ARN] })] },
    TABLE,
    'EVAL-11 RES-04 RES-05 RES-06 RES-A3 RES-A5 RES-TABLE-A',
  ],
  [
    'two statements: the strongest (RES-04)',
    { resource: [grant({ AWS: ROLE_ARN }), grant({ AWS: SESSION_ARN })] },
    TABLE,
    'EVAL-11 RES-04 RES-A3 RES-A5 RES-TABLE-A',
  ],
  [
    'two statements, the first of them the strongest (RES-04)',
    { resource: [grant({ AWS: SESSION_ARN }), grant({ AWS: ROLE_ARN })] },
    TABLE,
    'EVAL-11 RES-A3 RES-A5 RES-TABLE-A',
  ],
  ['a grant to another role (RES-A4)', { resource: [grant({ AWS: `${ROLE_ARN}s` })] }, TABLE, '!EVAL-11 RES-A4'],
  [
    'two statements of one strength, neither stronger (RES-04)',
    { resource: [grant({ AWS: ROLE_ARN }), grant({ AWS: ROLE_ARN }, { Sid: 'again' })] },
    TABLE,
    'EVAL-11 RES-A3 RES-TABLE-A',
  ],
  [
    'across accounts both allow (EVAL-14)',
    { owner: OTHER_ACCOUNT, identity, resource: [grant({ AWS: ROLE_ARN })] },
    TABLE,
    'EVAL-14 RES-TABLE-B',
  ],
  [
    'across accounts the resource policy does not',
    { owner: OTHER_ACCOUNT, identity, resource: [grant({ AWS: USER_ARN })] },
    TABLE,
    '!EVAL-14 !RES-TABLE-B',
  ],
  ...[{ identity: other }, { identity, boundary: other }, { identity, session: other }].map(
    (parts): Row => [
      'across accounts the requester’s own policies do not',
      { owner: OTHER_ACCOUNT, resource: [grant({ AWS: SESSION_ARN })], ...parts },
      TABLE,
      '!EVAL-14 RES-TABLE-B',
    ],
  ),
]

const KIND = 'EVAL-10 RES-01 RES-02 RES-03 RES-14 SESS-19'
const KINDS: readonly Row[] = [
  ['a role without a path (RES-14)', { as: pathless, resource: [grant({ AWS: PATHLESS })] }, KIND, 'EVAL-10 RES-01'],
  ['a role under a path (RES-01, RES-14)', { resource: [grant({ AWS: ROLE_ARN })] }, KIND, 'EVAL-10 RES-01 RES-14'],
  [
    'the boundary limits a grant to the role (RES-01, RES-03)',
    { resource: [grant({ AWS: ROLE_ARN })], boundary: other },
    KIND,
    '!EVAL-10 !RES-01 RES-03 RES-14',
  ],
  [
    'and so does the session policy (RES-01)',
    { resource: [grant({ AWS: ROLE_ARN })], session: other },
    KIND,
    '!EVAL-10 !RES-01 RES-14',
  ],
  [
    'a federated user’s user (SESS-19)',
    { ...federated, resource: [grant({ AWS: USER_ARN })] },
    KIND,
    'EVAL-10 RES-01 SESS-19',
  ],
  ['nothing limits a grant to the session', { resource: [grant({ AWS: SESSION_ARN })] }, KIND, 'EVAL-10'],
  [
    'a grant to the session passes a boundary (RES-02)',
    { resource: [grant({ AWS: SESSION_ARN })], boundary: other },
    KIND,
    '!EVAL-10 RES-02',
  ],
  [
    'a grant to the session passes a session policy (RES-02)',
    { resource: [grant({ AWS: SESSION_ARN })], session: other },
    KIND,
    '!EVAL-10 RES-02',
  ],
]

const OWN = 'EVAL-11 KMS-01 KMS-02 KMS-03 TRUST-01 TRUST-02 TRUST-08'
const trust = { kind: 'role-trust', resourceArn: ROLE_ARN, action: 'sts:AssumeRole' } as const
const key = { kind: 'kms-key' } as const
const OWNS: readonly Row[] = [
  [
    'a trust policy that names the session, whose identity policies allow as well (TRUST-02)',
    { ...trust, identity, resource: [grant({ AWS: SESSION_ARN })] },
    OWN,
    'TRUST-01',
  ],
  [
    'a trust policy that names the session (TRUST-01)',
    { ...trust, resource: [grant({ AWS: SESSION_ARN })] },
    OWN,
    'TRUST-01',
  ],
  [
    'one that names somebody else (TRUST-02)',
    { ...trust, as: who.user, identity, resource: [grant({ AWS: ROLE_ARN })] },
    OWN,
    '!TRUST-01 TRUST-02',
  ],
  [
    'a role does not trust itself (TRUST-08)',
    { ...trust, identity, resource: [grant({ AWS: USER_ARN })] },
    OWN,
    '!TRUST-01 TRUST-02 TRUST-08',
  ],
  ['nobody allows', { ...trust, as: who.user, resource: [grant({ AWS: ROLE_ARN })] }, OWN, '!TRUST-01'],
  [
    'a key policy that names somebody else (KMS-01)',
    { ...key, identity, resource: [grant({ AWS: USER_ARN })] },
    OWN,
    '!KMS-01',
  ],
  ['one that delegates (KMS-02)', { ...key, identity, resource: [grant({ AWS: ROOT_ARN })] }, OWN, 'KMS-01 KMS-02'],
  [
    'to nobody who allows (KMS-02)',
    { ...key, identity: other, resource: [grant({ AWS: ROOT_ARN })] },
    OWN,
    '!KMS-02 KMS-01',
  ],
  ['one that names the role (KMS-03)', { ...key, resource: [grant({ AWS: ROLE_ARN })] }, OWN, 'KMS-01 KMS-03'],
]

const WITHOUT = 'EVAL-17 EVAL-18 TRUST-05'
const WITHOUT_ACCOUNT: readonly Row[] = [
  ['anonymous (EVAL-17)', { as: who.anonymous, resource: star }, WITHOUT, 'EVAL-17'],
  ['anonymous, not granted (EVAL-17)', { as: who.anonymous }, WITHOUT, '!EVAL-17'],
  ['a service (EVAL-18)', { as: who.service, resource: [grant({ Service: SERVICE })] }, WITHOUT, 'EVAL-18'],
  ['a service, not granted (EVAL-18)', { as: who.service }, WITHOUT, '!EVAL-18'],
  [
    'a SAML caller (TRUST-05)',
    { ...trust, as: who.samlUser, action: 'sts:AssumeRoleWithSAML', resource: [grant({ Federated: PROVIDER_ARN })] },
    WITHOUT,
    'TRUST-05',
  ],
  [
    'a web identity, not granted (TRUST-05)',
    { ...trust, as: who.webUser, action: 'sts:AssumeRoleWithWebIdentity' },
    WITHOUT,
    '!TRUST-05',
  ],
]

const OPERATION = 'EVAL-15 EVAL-22 SESS-16 TRUST-10'
const call = { resourceArn: '*' }
const OPERATIONS: readonly Row[] = [
  ['GetCallerIdentity (EVAL-22)', { ...call, action: 'sts:GetCallerIdentity' }, OPERATION, 'EVAL-22'],
  [
    'GetSessionToken by a user (EVAL-22)',
    { ...call, as: who.user, action: 'sts:GetSessionToken' },
    OPERATION,
    'EVAL-22',
  ],
  ['GetSessionToken by a session (SESS-16)', { ...call, action: 'sts:GetSessionToken' }, OPERATION, 'SESS-16'],
  ['IAM by a federated user (SESS-16)', { ...call, ...federated, action: 'iam:ListUsers' }, OPERATION, 'SESS-16'],
  [
    'AssumeRole by the root user (TRUST-10)',
    { ...trust, as: who.rootUser, resource: [grant({ AWS: ROOT_ARN })] },
    OPERATION,
    'TRUST-10',
  ],
  ['one partition (EVAL-15)', { identity }, OPERATION, 'EVAL-15'],
  ['no resource, no partition (EVAL-15)', { ...call, identity, action: 's3:ListAllMyBuckets' }, OPERATION, 'EVAL-15'],
  ['another partition (EVAL-15)', { identity, resourceArn: 'arn:aws-cn:s3:::bucket/key' }, OPERATION, '!EVAL-15'],
]

describe.each([
  ['identity policies', IDENTITY],
  ['session policies', SESSIONS],
  ['boundary and endpoint', LIMITS],
  ['an explicit Deny', DENIES],
  ['service control policies', SCPS],
  ['resource control policies', RCPS],
  ['grants of the resource policy', GRANTS],
  ['what a grant passes', KINDS],
  ['trust and key policies', OWNS],
  ['principals without an account', WITHOUT_ACCOUNT],
  ['operations and partitions', OPERATIONS],
] as const)('the rules behind a verdict: %s', (_name, rows) => {
  test.each(rows)('%s', (_about, parts, rules, expected) => {
    expect(named(parts, rules)).toBe(expected)
  })
})

test('the federated user’s own name is told from the user’s (RES-A8, RES-A9)', () => {
  const rules = 'RES-A8 RES-A9'
  expect(named({ ...federated, resource: [grant({ AWS: FEDERATED_ARN })] }, rules)).toBe('RES-A9')
  expect(named({ ...federated, resource: [grant({ AWS: USER_ARN })] }, rules)).toBe('RES-A8')
})
