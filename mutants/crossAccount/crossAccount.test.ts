import { stated } from '../testing/stated.ts'
import { allow, policy, ROLE, world } from '../testing/world.ts'
import { accountIdsAsNumbers } from './accountIdsAsNumbers.ts'
import { crossAccountIdentitySuffices } from './crossAccountIdentitySuffices.ts'
import { crossAccountLikeSame } from './crossAccountLikeSame.ts'
import { crossAccountSessionUnlimited } from './crossAccountSessionUnlimited.ts'
import { partitionsIgnored } from './partitionsIgnored.ts'

stated('crossAccount', [
  [crossAccountLikeSame, world({ resourceAccount: '444455556666' }), 'implicitDeny', 'allowed'],
  [crossAccountIdentitySuffices, world({ resourceAccount: '444455556666' }), 'implicitDeny', 'allowed'],
  [
    crossAccountSessionUnlimited,
    world({
      resourceAccount: '444455556666',
      policies: { resource: policy(allow({ Principal: '*' })) },
      passed: [policy(allow({ Action: 's3:PutObject' }))],
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    accountIdsAsNumbers,
    world({
      principal: {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::012345678901:assumed-role/AppDev/mary',
        issuer: 'arn:aws:iam::012345678901:role/AppDev',
      },
      resourceAccount: '012345678901',
      policies: {
        identity: [],
        resource: policy(allow({ Principal: { AWS: 'arn:aws:iam::012345678901:role/AppDev' } })),
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    partitionsIgnored,
    world({
      resourceAccount: '444455556666',
      policies: { resource: policy(allow({ Principal: { AWS: ROLE } })) },
      request: { resource: 'arn:aws-cn:s3:::bucket/key' },
    }),
    'implicitDeny',
    'allowed',
  ],
])
