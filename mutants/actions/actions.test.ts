import { stated } from '../testing/stated.ts'
import { allow, policy, world } from '../testing/world.ts'
import { actionByPrefix } from './actionByPrefix.ts'
import { actionCaseSensitive } from './actionCaseSensitive.ts'
import { actionStarNeedsCharacter } from './actionStarNeedsCharacter.ts'
import { actionsUnanchored } from './actionsUnanchored.ts'
import { allowNotActionDenies } from './allowNotActionDenies.ts'
import { firstActionOnly } from './firstActionOnly.ts'
import { innerActionWildcardsLiteral } from './innerActionWildcardsLiteral.ts'
import { notActionAsAction } from './notActionAsAction.ts'
import { questionMarkOptional } from './questionMarkOptional.ts'

stated('actions', [
  [
    notActionAsAction,
    world({ policies: { identity: [policy(allow({ NotAction: 's3:Put*' }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    actionCaseSensitive,
    world({ policies: { identity: [policy(allow({ Action: 's3:getobject' }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    actionByPrefix,
    world({ policies: { identity: [policy(allow({ Action: 's3:GetObj' }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    questionMarkOptional,
    world({ policies: { identity: [policy(allow({ Action: 's3:GetObject?' }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    firstActionOnly,
    world({ policies: { identity: [policy(allow({ Action: ['s3:PutObject', 's3:GetObject'] }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    innerActionWildcardsLiteral,
    world({ policies: { identity: [policy(allow({ Action: 's3:*Object' }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    allowNotActionDenies,
    world({ policies: { identity: [policy(allow({ NotAction: 's3:Get*' }), allow())] } }),
    'allowed',
    'explicitDeny',
  ],
  [
    actionsUnanchored,
    world({ policies: { identity: [policy(allow({ Action: ['s3:Get', 's3:PutObject'] }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    actionStarNeedsCharacter,
    world({ policies: { identity: [policy(allow({ Action: 's3:GetObject*' }))] } }),
    'allowed',
    'implicitDeny',
  ],
])
