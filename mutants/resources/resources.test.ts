import { stated } from '../testing/stated.ts'
import { allow, KEY, policy, world } from '../testing/world.ts'
import { firstResourceOnly } from './firstResourceOnly.ts'
import { notResourceAsResource } from './notResourceAsResource.ts'
import { notResourceIgnored } from './notResourceIgnored.ts'
import { regexCharactersBreakPatterns } from './regexCharactersBreakPatterns.ts'
import { resourceByPrefix } from './resourceByPrefix.ts'
import { resourceCaseInsensitive } from './resourceCaseInsensitive.ts'
import { resourceDotLive } from './resourceDotLive.ts'
import { resourceQuestionMarkLiteral } from './resourceQuestionMarkLiteral.ts'
import { resourceQuestionMarkOptional } from './resourceQuestionMarkOptional.ts'
import { resourceStarNeedsCharacter } from './resourceStarNeedsCharacter.ts'
import { resourcesUnanchored } from './resourcesUnanchored.ts'
import { unnamedResourceMatchesAny } from './unnamedResourceMatchesAny.ts'
import { wildcardStopsAtColon } from './wildcardStopsAtColon.ts'
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
  [
    resourceDotLive,
    world({ policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::b.cket/key' }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    regexCharactersBreakPatterns,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/a+b' }))] },
      request: { resource: 'arn:aws:s3:::bucket/a+b' },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    resourceStarNeedsCharacter,
    world({ policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/key*' }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    resourceQuestionMarkOptional,
    world({ policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/key?' }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    wildcardStopsAtColon,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/*.csv' }))] },
      request: { resource: 'arn:aws:s3:::bucket/2024:01.csv' },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    unnamedResourceMatchesAny,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*' }))] },
      request: { action: 'ec2:DescribeInstances', resource: '*' },
    }),
    'implicitDeny',
    'allowed',
  ],
])
