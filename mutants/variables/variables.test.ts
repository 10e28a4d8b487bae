import { stated } from '../testing/stated.ts'
import { allow, policy, world } from '../testing/world.ts'
import { escapedWildcardsLive } from './escapedWildcardsLive.ts'
import { missingVariableEmpty } from './missingVariableEmpty.ts'
import { valuesSubstitutedAgain } from './valuesSubstitutedAgain.ts'
import { variableDefaultIgnored } from './variableDefaultIgnored.ts'
import { variablesCaseSensitive } from './variablesCaseSensitive.ts'
import { variablesIn2008 } from './variablesIn2008.ts'
import { variablesLiteral } from './variablesLiteral.ts'
import { variableValuesLive } from './variableValuesLive.ts'

stated('variables', [
  [
    variablesLiteral,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/${aws:PrincipalTag/t}' }))] },
      request: { context: { 'aws:PrincipalTag/t': 'key' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    variablesIn2008,
    world({
      policies: {
        identity: [
          { ...policy(allow({ Resource: 'arn:aws:s3:::bucket/${aws:PrincipalTag/t}' })), Version: '2008-10-17' },
        ],
      },
      request: { context: { 'aws:PrincipalTag/t': 'key' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    variableValuesLive,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/${aws:PrincipalTag/t}' }))] },
      request: { context: { 'aws:PrincipalTag/t': '*' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    variableDefaultIgnored,
    world({
      policies: { identity: [policy(allow({ Resource: "arn:aws:s3:::bucket/${aws:PrincipalTag/t, 'key'}" }))] },
      request: { context: {} },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    missingVariableEmpty,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/key${aws:PrincipalTag/t}' }))] },
      request: { context: {} },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    escapedWildcardsLive,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/${*}' }))] },
      request: { context: {} },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    variablesCaseSensitive,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/${AWS:PrincipalTag/T}' }))] },
      request: { context: { 'aws:PrincipalTag/t': 'key' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    valuesSubstitutedAgain,
    world({
      policies: { identity: [policy(allow({ Resource: 'arn:aws:s3:::bucket/${aws:PrincipalTag/t}' }))] },
      request: { context: { 'aws:PrincipalTag/t': '${aws:PrincipalTag/u}', 'aws:PrincipalTag/u': 'key' } },
    }),
    'implicitDeny',
    'allowed',
  ],
])
