import { stated } from '../testing/stated.ts'
import { allow, KEY, policy, world } from '../testing/world.ts'
import { firstResourceOnly } from './firstResourceOnly.ts'
import { notResourceAsResource } from './notResourceAsResource.ts'
import { notResourceIgnored } from './notResourceIgnored.ts'
import { resourceByPrefix } from './resourceByPrefix.ts'
import { resourceCaseInsensitive } from './resourceCaseInsensitive.ts'
import { resourceQuestionMarkLiteral } from './resourceQuestionMarkLiteral.ts'
import { resourcesUnanchored } from './resourcesUnanchored.ts'
import { wildcardStopsAtSlash } from './wildcardStopsAtSlash.ts'

stated('resources', [
  [
    wildcardStopsAtSlash,
    world({ policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket*' }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    resourceCaseInsensitive,
    world({ policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/KEY' }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    resourceByPrefix,
    world({ policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/k' }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    notResourceAsResource,
    world({ policies: { identity: [policy(allow({ NotResource: KEY }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    notResourceIgnored,
    world({ policies: { identity: [policy(allow({ NotResource: KEY }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    resourceQuestionMarkLiteral,
    world({ policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/ke?' }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    firstResourceOnly,
    world({ policies: { identity: [policy(allow({ Resource: ['arn:aws:s3:::bucket/x', KEY] }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    resourcesUnanchored,
    world({ policies: { identity: [policy(allow({ Resource: [KEY.slice(0, -1), 'arn:aws:s3:::other/*'] }))] } }),
    'implicitDeny',
    'allowed',
  ],
])
