import type { Statement } from '../../model/policyDocument.ts'
import { stated } from '../testing/stated.ts'
import { allow, policy, world } from '../testing/world.ts'
import { sidsUniqueAcrossPolicies } from './sidsUniqueAcrossPolicies.ts'
import { singleStatementIgnored } from './singleStatementIgnored.ts'
import { statementsBeyondThreeLost } from './statementsBeyondThreeLost.ts'
import { unknownElementsIgnored } from './unknownElementsIgnored.ts'
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
])
