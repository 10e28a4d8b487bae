import { stated } from '../testing/stated.ts'
import { allow, policy, world } from '../testing/world.ts'
import { addressesAsText } from './addressesAsText.ts'
import { addressesSigned } from './addressesSigned.ts'
import { addressMaskShifted } from './addressMaskShifted.ts'
import { addressNeedsPrefix } from './addressNeedsPrefix.ts'
import { addressPrefixByBytes } from './addressPrefixByBytes.ts'
import { arnEqualsLiteral } from './arnEqualsLiteral.ts'
import { arnLikeAsStringLike } from './arnLikeAsStringLike.ts'
import { binaryIgnoresCase } from './binaryIgnoresCase.ts'
import { boolByTruthiness } from './boolByTruthiness.ts'
import { datesAsText } from './datesAsText.ts'
import { datesByTheDay } from './datesByTheDay.ts'
import { dateZoneIgnored } from './dateZoneIgnored.ts'
import { emptyNumberIsZero } from './emptyNumberIsZero.ts'
import { epochAsMilliseconds } from './epochAsMilliseconds.ts'
import { epochUnknown } from './epochUnknown.ts'
import { greaterThanOrEqualMixed } from './greaterThanOrEqualMixed.ts'
import { ignoreCaseHeeded } from './ignoreCaseHeeded.ts'
import { ipv6ByText } from './ipv6ByText.ts'
import { ipv6Unknown } from './ipv6Unknown.ts'
import { lessThanOrEqualMixed } from './lessThanOrEqualMixed.ts'
import { numbersAsText } from './numbersAsText.ts'
import { numbersTruncated } from './numbersTruncated.ts'
import { numbersUnsigned } from './numbersUnsigned.ts'
import { stringEqualsAsLike } from './stringEqualsAsLike.ts'
import { stringLikeAsEquals } from './stringLikeAsEquals.ts'
import { stringLikeDotLive } from './stringLikeDotLive.ts'
import { stringLikeIgnoresCase } from './stringLikeIgnoresCase.ts'
import { stringLikeStopsAtSlash } from './stringLikeStopsAtSlash.ts'
import { stringLikeUnanchored } from './stringLikeUnanchored.ts'
import { unquotedValuesIgnored } from './unquotedValuesIgnored.ts'

stated('operators', [
  [
    stringLikeAsEquals,
    world({
      policies: { identity: [policy(allow({ Condition: { StringLike: { 'aws:ResourceTag/t': 'x*' } } }))] },
      request: { context: { 'aws:ResourceTag/t': 'xy' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    stringEqualsAsLike,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEquals: { 'aws:ResourceTag/t': 'x*' } } }))] },
      request: { context: { 'aws:ResourceTag/t': 'xy' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    ignoreCaseHeeded,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEqualsIgnoreCase: { 'aws:ResourceTag/t': 'X' } } }))] },
      request: { context: { 'aws:ResourceTag/t': 'x' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    arnEqualsLiteral,
    world({
      policies: {
        identity: [policy(allow({ Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sqs:*:*:x:orders' } } }))],
      },
      request: { context: { 'aws:SourceArn': 'arn:aws:sqs:us-east-1:111122223333:x:orders' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    arnLikeAsStringLike,
    world({
      policies: {
        identity: [policy(allow({ Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sqs:*:*:orders' } } }))],
      },
      request: { context: { 'aws:SourceArn': 'arn:aws:sqs:us-east-1:111122223333:x:orders' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    lessThanOrEqualMixed,
    world({
      policies: { identity: [policy(allow({ Condition: { NumericLessThan: { 's3:max-keys': '10' } } }))] },
      request: { context: { 's3:max-keys': '10' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    greaterThanOrEqualMixed,
    world({
      policies: { identity: [policy(allow({ Condition: { NumericGreaterThanEquals: { 's3:max-keys': '10' } } }))] },
      request: { context: { 's3:max-keys': '10' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    numbersAsText,
    world({
      policies: { identity: [policy(allow({ Condition: { NumericLessThan: { 's3:max-keys': '10' } } }))] },
      request: { context: { 's3:max-keys': '9' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    datesAsText,
    world({
      policies: {
        identity: [policy(allow({ Condition: { DateEquals: { 'aws:CurrentTime': '2026-03-01T14:00:00+02:00' } } }))],
      },
      request: { context: { 'aws:CurrentTime': '2026-03-01T12:00:00Z' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    addressesAsText,
    world({
      policies: { identity: [policy(allow({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.128/25' } } }))] },
      request: { context: { 'aws:SourceIp': '203.0.113.200' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    addressMaskShifted,
    world({
      policies: { identity: [policy(allow({ Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }))] },
      request: { context: { 'aws:SourceIp': '203.0.113.200' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    unquotedValuesIgnored,
    world({
      policies: { identity: [policy(allow({ Condition: { Bool: { 'aws:SecureTransport': true } } }))] },
      request: { context: { 'aws:SecureTransport': 'true' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    numbersTruncated,
    world({
      policies: { identity: [policy(allow({ Condition: { NumericEquals: { 's3:max-keys': '10' } } }))] },
      request: { context: { 's3:max-keys': '10.5' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    numbersUnsigned,
    world({
      policies: { identity: [policy(allow({ Condition: { NumericLessThan: { 's3:max-keys': '0' } } }))] },
      request: { context: { 's3:max-keys': '-1' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    emptyNumberIsZero,
    world({
      policies: { identity: [policy(allow({ Condition: { NumericLessThan: { 's3:max-keys': '10' } } }))] },
      request: { context: { 's3:max-keys': '' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    addressPrefixByBytes,
    world({
      policies: { identity: [policy(allow({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.128/25' } } }))] },
      request: { context: { 'aws:SourceIp': '203.0.113.7' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    addressNeedsPrefix,
    world({
      policies: { identity: [policy(allow({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.7' } } }))] },
      request: { context: { 'aws:SourceIp': '203.0.113.7' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    addressesSigned,
    world({
      policies: { identity: [policy(allow({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }))] },
      request: { context: { 'aws:SourceIp': '203.0.113.7' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    ipv6Unknown,
    world({
      policies: { identity: [policy(allow({ Condition: { IpAddress: { 'aws:SourceIp': '2001:db8::/32' } } }))] },
      request: { context: { 'aws:SourceIp': '2001:db8::1' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    ipv6ByText,
    world({
      policies: { identity: [policy(allow({ Condition: { IpAddress: { 'aws:SourceIp': '2001:db8::/32' } } }))] },
      request: { context: { 'aws:SourceIp': '2001:0DB8:0:0::1' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    dateZoneIgnored,
    world({
      policies: {
        identity: [policy(allow({ Condition: { DateEquals: { 'aws:CurrentTime': '2026-03-01T14:00:00+02:00' } } }))],
      },
      request: { context: { 'aws:CurrentTime': '2026-03-01T12:00:00Z' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    epochAsMilliseconds,
    world({
      policies: { identity: [policy(allow({ Condition: { DateEquals: { 'aws:CurrentTime': '1772366400' } } }))] },
      request: { context: { 'aws:CurrentTime': '2026-03-01T12:00:00Z' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    epochUnknown,
    world({
      policies: { identity: [policy(allow({ Condition: { DateEquals: { 'aws:CurrentTime': '1772366400' } } }))] },
      request: { context: { 'aws:CurrentTime': '2026-03-01T12:00:00Z' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    datesByTheDay,
    world({
      policies: {
        identity: [policy(allow({ Condition: { DateLessThan: { 'aws:CurrentTime': '2026-03-01T12:00:00Z' } } }))],
      },
      request: { context: { 'aws:CurrentTime': '2026-03-01T11:59:59Z' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    boolByTruthiness,
    world({
      policies: { identity: [policy(allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }))] },
      request: { context: { 'aws:SecureTransport': 'false' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    binaryIgnoresCase,
    world({
      policies: { identity: [policy(allow({ Condition: { BinaryEquals: { 'aws:PrincipalTag/t': 'QmxvYg==' } } }))] },
      request: { context: { 'aws:PrincipalTag/t': 'qmxvYg==' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    stringLikeUnanchored,
    world({
      policies: { identity: [policy(allow({ Condition: { StringLike: { 'aws:PrincipalTag/t': 'blu?' } } }))] },
      request: { context: { 'aws:PrincipalTag/t': 'light blue' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    stringLikeIgnoresCase,
    world({
      policies: { identity: [policy(allow({ Condition: { StringLike: { 'aws:PrincipalTag/t': 'B*' } } }))] },
      request: { context: { 'aws:PrincipalTag/t': 'blue' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    stringLikeStopsAtSlash,
    world({
      policies: { identity: [policy(allow({ Condition: { StringLike: { 's3:prefix': 'home*' } } }))] },
      request: { context: { 's3:prefix': 'home/mary/' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    stringLikeDotLive,
    world({
      policies: { identity: [policy(allow({ Condition: { StringLike: { 'aws:PrincipalTag/t': 'b.ue*' } } }))] },
      request: { context: { 'aws:PrincipalTag/t': 'blue' } },
    }),
    'implicitDeny',
    'allowed',
  ],
])
