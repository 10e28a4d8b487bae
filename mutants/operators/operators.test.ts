import { stated } from '../testing/stated.ts'
import { allow, policy, world } from '../testing/world.ts'
import { addressesAsText } from './addressesAsText.ts'
import { addressMaskShifted } from './addressMaskShifted.ts'
import { arnEqualsLiteral } from './arnEqualsLiteral.ts'
import { arnLikeAsStringLike } from './arnLikeAsStringLike.ts'
import { datesAsText } from './datesAsText.ts'
import { greaterThanOrEqualMixed } from './greaterThanOrEqualMixed.ts'
import { ignoreCaseHeeded } from './ignoreCaseHeeded.ts'
import { lessThanOrEqualMixed } from './lessThanOrEqualMixed.ts'
import { numbersAsText } from './numbersAsText.ts'
import { stringEqualsAsLike } from './stringEqualsAsLike.ts'
import { stringLikeAsEquals } from './stringLikeAsEquals.ts'
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
])
