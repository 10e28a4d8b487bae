import { stated } from '../testing/stated.ts'
import { allow, deny, policy, world } from '../testing/world.ts'
import { absentBoolIsFalse } from './absentBoolIsFalse.ts'
import { absentDateIsEpoch } from './absentDateIsEpoch.ts'
import { absentNumberIsZero } from './absentNumberIsZero.ts'
import { absentTextIsEmpty } from './absentTextIsEmpty.ts'
import { conditionKeysCaseSensitive } from './conditionKeysCaseSensitive.ts'
import { conditionsOnAllowOnly } from './conditionsOnAllowOnly.ts'
import { firstKeyOnly } from './firstKeyOnly.ts'
import { firstOperatorOnly } from './firstOperatorOnly.ts'
import { firstValueOnly } from './firstValueOnly.ts'
import { forAllFalseOnMissing } from './forAllFalseOnMissing.ts'
import { forAllLikeForAny } from './forAllLikeForAny.ts'
import { forAnyLikeForAll } from './forAnyLikeForAll.ts'
import { forAnyTrueOnMissing } from './forAnyTrueOnMissing.ts'
import { ifExistsAlwaysTrue } from './ifExistsAlwaysTrue.ts'
import { ifExistsIgnored } from './ifExistsIgnored.ts'
import { negatedFalseOnMissing } from './negatedFalseOnMissing.ts'
import { negatedValuesAlternatives } from './negatedValuesAlternatives.ts'
import { nullInverted } from './nullInverted.ts'
import { nullUnquotedUnread } from './nullUnquotedUnread.ts'
import { operatorsOred } from './operatorsOred.ts'
import { positiveTrueOnMissing } from './positiveTrueOnMissing.ts'
import { setOperatorsWantLists } from './setOperatorsWantLists.ts'
import { tagKeysCaseSensitive } from './tagKeysCaseSensitive.ts'
import { valuesAllRequired } from './valuesAllRequired.ts'
import { valuesBeyondTwoLost } from './valuesBeyondTwoLost.ts'

stated('conditions', [
  [
    conditionKeysCaseSensitive,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEquals: { 'AWS:ResourceTag/T': 'x' } } }))] },
      request: { context: { 'aws:ResourceTag/t': 'x' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    negatedFalseOnMissing,
    world({
      policies: { identity: [policy(allow({ Condition: { StringNotEquals: { 'aws:ResourceTag/t': 'x' } } }))] },
      request: { context: {} },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    positiveTrueOnMissing,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEquals: { 'aws:ResourceTag/t': 'x' } } }))] },
      request: { context: {} },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    ifExistsIgnored,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEqualsIfExists: { 'aws:ResourceTag/t': 'x' } } }))] },
      request: { context: {} },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    ifExistsAlwaysTrue,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEqualsIfExists: { 'aws:ResourceTag/t': 'x' } } }))] },
      request: { context: { 'aws:ResourceTag/t': 'y' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    forAllLikeForAny,
    world({
      policies: { identity: [policy(allow({ Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } } }))] },
      request: { context: { 'aws:TagKeys': ['a', 'b'] } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    forAnyLikeForAll,
    world({
      policies: { identity: [policy(allow({ Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } } }))] },
      request: { context: { 'aws:TagKeys': ['a', 'b'] } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    forAnyTrueOnMissing,
    world({
      policies: { identity: [policy(allow({ Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } } }))] },
      request: { context: {} },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    forAllFalseOnMissing,
    world({
      policies: { identity: [policy(allow({ Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } } }))] },
      request: { context: {} },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    nullInverted,
    world({
      policies: { identity: [policy(allow({ Condition: { Null: { 'aws:ResourceTag/t': 'true' } } }))] },
      request: { context: {} },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    firstOperatorOnly,
    world({
      policies: {
        identity: [
          policy(
            allow({
              Condition: { StringEquals: { 'aws:ResourceTag/t': 'x' }, Bool: { 'aws:SecureTransport': 'true' } },
            }),
          ),
        ],
      },
      request: { context: { 'aws:ResourceTag/t': 'x' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    firstValueOnly,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEquals: { 'aws:ResourceTag/t': ['x', 'y'] } } }))] },
      request: { context: { 'aws:ResourceTag/t': 'y' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    conditionsOnAllowOnly,
    world({
      policies: { identity: [policy(allow(), deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))] },
    }),
    'allowed',
    'explicitDeny',
  ],
  [
    negatedValuesAlternatives,
    world({
      policies: { identity: [policy(allow({ Condition: { StringNotEquals: { 'aws:ResourceTag/t': ['x', 'y'] } } }))] },
      request: { context: { 'aws:ResourceTag/t': 'x' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    valuesAllRequired,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEquals: { 'aws:ResourceTag/t': ['x', 'y'] } } }))] },
      request: { context: { 'aws:ResourceTag/t': 'x' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    valuesBeyondTwoLost,
    world({
      policies: {
        identity: [policy(allow({ Condition: { StringEquals: { 'aws:PrincipalTag/team': ['a', 'b', 'c'] } } }))],
      },
      request: { context: { 'aws:PrincipalTag/team': 'c' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    absentNumberIsZero,
    world({ policies: { identity: [policy(allow({ Condition: { NumericLessThan: { 's3:max-keys': '10' } } }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    absentBoolIsFalse,
    world({
      policies: {
        identity: [policy(allow(), deny({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }))],
      },
    }),
    'allowed',
    'explicitDeny',
  ],
  [
    absentDateIsEpoch,
    world({
      policies: {
        identity: [
          policy(allow(), deny({ Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' } } })),
        ],
      },
    }),
    'allowed',
    'explicitDeny',
  ],
  [
    absentTextIsEmpty,
    world({ policies: { identity: [policy(allow({ Condition: { StringLike: { 'aws:PrincipalTag/t': '*' } } }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    firstKeyOnly,
    world({
      policies: {
        identity: [
          policy(allow({ Condition: { StringEquals: { 'aws:PrincipalTag/t': 'x', 'aws:ResourceTag/t': 'x' } } })),
        ],
      },
      request: { context: { 'aws:PrincipalTag/t': 'x' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    operatorsOred,
    world({
      policies: {
        identity: [
          policy(
            allow({
              Condition: { StringEquals: { 'aws:PrincipalTag/t': 'x' }, Bool: { 'aws:SecureTransport': 'true' } },
            }),
          ),
        ],
      },
      request: { context: { 'aws:PrincipalTag/t': 'x' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    setOperatorsWantLists,
    world({
      policies: {
        identity: [policy(allow({ Condition: { 'ForAnyValue:StringEquals': { 'aws:PrincipalTag/t': 'x' } } }))],
      },
      request: { context: { 'aws:PrincipalTag/t': 'x' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    tagKeysCaseSensitive,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'x' } } }))] },
      request: { context: { 'aws:PrincipalTag/team': 'x' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    nullUnquotedUnread,
    world({ policies: { identity: [policy(allow({ Condition: { Null: { 'aws:PrincipalTag/t': true } } }))] } }),
    'allowed',
    'implicitDeny',
  ],
])
