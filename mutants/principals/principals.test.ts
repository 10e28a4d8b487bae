import { stated } from '../testing/stated.ts'
import { ACCOUNT, allow, deny, IN_CHINA, KEY_WORLD, policy, ROLE, ROOT, SESSION, world } from '../testing/world.ts'
import { accountPrincipalGrants } from './accountPrincipalGrants.ts'
import { firstPrincipalOnly } from './firstPrincipalOnly.ts'
import { notPrincipalIgnored } from './notPrincipalIgnored.ts'
import { partitionHardCoded } from './partitionHardCoded.ts'
import { principalByPrefix } from './principalByPrefix.ts'
import { principalCaseInsensitive } from './principalCaseInsensitive.ts'
import { principalMapFirstKeyOnly } from './principalMapFirstKeyOnly.ts'
import { principalWildcardsLive } from './principalWildcardsLive.ts'
import { rolePathIgnored } from './rolePathIgnored.ts'
import { rootNeedsPolicies } from './rootNeedsPolicies.ts'
import { servicePrincipalGrants } from './servicePrincipalGrants.ts'
import { sessionGrantsUnknown } from './sessionGrantsUnknown.ts'
import { sessionNameIgnored } from './sessionNameIgnored.ts'
import { sessionsOfOneName } from './sessionsOfOneName.ts'
import { starInMapUnknown } from './starInMapUnknown.ts'
import { trustPolicyOptional } from './trustPolicyOptional.ts'

stated('principals', [
  [
    accountPrincipalGrants,
    world({
      resourceKind: 'kms-key',
      request: { action: 'kms:Decrypt', resource: `arn:aws:kms:us-east-1:${ACCOUNT}:key/1` },
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: ACCOUNT } })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    rolePathIgnored,
    world({ policies: { identity: [], resource: policy(allow({ Principal: { AWS: ROLE } })) } }),
    'allowed',
    'implicitDeny',
  ],
  [
    principalByPrefix,
    world({ policies: { identity: [], resource: policy(allow({ Principal: { AWS: SESSION.slice(0, -1) } })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    principalWildcardsLive,
    world({
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/*` } })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    principalCaseInsensitive,
    world({
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: ROLE.replace('AppDev', 'APPDEV') } })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    sessionGrantsUnknown,
    world({ policies: { identity: [], resource: policy(allow({ Principal: { AWS: SESSION } })) } }),
    'allowed',
    'implicitDeny',
  ],
  [
    sessionNameIgnored,
    world({
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: SESSION.replace('mary', 'john') } })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    firstPrincipalOnly,
    world({
      policies: {
        identity: [],
        resource: policy(allow({ Principal: { AWS: [`arn:aws:iam::${ACCOUNT}:role/Other`, ROLE] } })),
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    notPrincipalIgnored,
    world({ policies: { resource: policy(deny({ NotPrincipal: { AWS: '444455556666' } })) } }),
    'explicitDeny',
    'allowed',
  ],
  [rootNeedsPolicies, world({ principal: ROOT, policies: { identity: [] } }), 'allowed', 'implicitDeny'],
  [
    starInMapUnknown,
    world({ policies: { identity: [], resource: policy(allow({ Principal: { AWS: '*' } })) } }),
    'allowed',
    'implicitDeny',
  ],
  [
    trustPolicyOptional,
    world({
      resourceKind: 'role-trust',
      policies: {
        resource: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Other` },
            Action: 'sts:AssumeRole',
          },
        },
      },
      request: { action: 'sts:AssumeRole', resource: `arn:aws:iam::${ACCOUNT}:role/Target` },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    principalMapFirstKeyOnly,
    world({
      policies: {
        identity: [],
        resource: policy(allow({ Principal: { Service: 'ec2.amazonaws.com', AWS: SESSION } })),
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    servicePrincipalGrants,
    world({ policies: { identity: [], resource: policy(allow({ Principal: { Service: 'ec2.amazonaws.com' } })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    sessionsOfOneName,
    world({
      policies: {
        identity: [],
        resource: policy(allow({ Principal: { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/Other/mary` } })),
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    partitionHardCoded,
    world({
      ...KEY_WORLD,
      ...IN_CHINA,
      policies: { resource: policy(allow({ Principal: { AWS: `arn:aws-cn:iam::${ACCOUNT}:root` } })) },
    }),
    'allowed',
    'implicitDeny',
  ],
])
