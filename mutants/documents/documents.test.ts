import type { Statement } from '../../model/policyDocument.ts'
import { stated } from '../testing/stated.ts'
import { allow, policy, SESSION, world } from '../testing/world.ts'
import { actionWithBothTaken } from './actionWithBothTaken.ts'
import { duplicateKeysLastWins } from './duplicateKeysLastWins.ts'
import { effectIgnoresCase } from './effectIgnoresCase.ts'
import { listOfOneUnread } from './listOfOneUnread.ts'
import { noVersionUnread } from './noVersionUnread.ts'
import { sidsUniqueAcrossPolicies } from './sidsUniqueAcrossPolicies.ts'
import { sidsUniqueInResourcePolicy } from './sidsUniqueInResourcePolicy.ts'
import { singleStatementIgnored } from './singleStatementIgnored.ts'
import { statementsBeyondThreeLost } from './statementsBeyondThreeLost.ts'
import { unknownElementsIgnored } from './unknownElementsIgnored.ts'
import { unknownOperatorsIgnored } from './unknownOperatorsIgnored.ts'
import { unknownVersionTaken } from './unknownVersionTaken.ts'
import { version2008Refused } from './version2008Refused.ts'

stated('documents', [
  [
    singleStatementIgnored,
    world({ policies: { identity: [{ Version: '2012-10-17', Statement: allow() }] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    sidsUniqueAcrossPolicies,
    world({
      policies: { identity: [policy(allow({ Sid: 'Read' })), policy(allow({ Sid: 'Read', Action: 's3:Put*' }))] },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    version2008Refused,
    world({ policies: { identity: [{ Version: '2008-10-17', Statement: allow() }] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    statementsBeyondThreeLost,
    world({
      policies: { identity: [policy(...['a', 'b', 'c'].map((name) => allow({ Action: `s3:${name}` })), allow())] },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    unknownElementsIgnored,
    world({
      policies: {
        identity: [policy({ ...allow(), Conditions: { Bool: { 'aws:SecureTransport': 'true' } } } as Statement)],
      },
    }),
    'refused',
    'allowed',
  ],
  [
    sidsUniqueInResourcePolicy,
    world({
      policies: {
        identity: [],
        resource: policy(
          allow({ Sid: 'A', Principal: { AWS: SESSION } }),
          allow({ Sid: 'A', Principal: { AWS: SESSION }, Action: 's3:Put*' }),
        ),
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    duplicateKeysLastWins,
    world({
      policies: {
        identity: [
          {
            text: '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}',
          },
        ],
      },
    }),
    'refused',
    'allowed',
  ],
  [
    effectIgnoresCase,
    world({ policies: { identity: [policy({ ...allow(), Effect: 'allow' as 'Allow' })] } }),
    'refused',
    'allowed',
  ],
  [
    unknownOperatorsIgnored,
    world({ policies: { identity: [policy(allow({ Condition: { StringEqual: { 'aws:PrincipalTag/t': 'x' } } }))] } }),
    'refused',
    'allowed',
  ],
  [
    actionWithBothTaken,
    world({ policies: { identity: [policy(allow({ Action: '*', NotAction: 's3:*' }))] } }),
    'refused',
    'allowed',
  ],
  [
    unknownVersionTaken,
    world({ policies: { identity: [{ Version: '2012-10-18', Statement: [allow()] }] } }),
    'refused',
    'allowed',
  ],
  [
    listOfOneUnread,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEquals: { 'aws:PrincipalTag/t': ['x'] } } }))] },
      request: { context: { 'aws:PrincipalTag/t': 'x' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [noVersionUnread, world({ policies: { identity: [{ Statement: [allow()] }] } }), 'allowed', 'implicitDeny'],
])
