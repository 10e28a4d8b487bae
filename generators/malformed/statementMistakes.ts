import type { JsonObject, JsonValue } from '../../model/json.ts'
import type { Random } from '../random.ts'
import { edited, IDENTITY_KINDS, inStatement, type Mistake, type Need, PLACE_KINDS, type PlaceKind } from './mistake.ts'

const EFFECTS: readonly JsonValue[] = ['allow', 'ALLOW', 'deny', 'Permit', 'Allow ', '', true, null, ['Allow']]
const SIDS = ['first statement', 'first-statement', 'first_statement', 'Première', 'a.b'] as const
const UNKNOWN = ['effect', 'action', 'Actions', 'Resources', 'Conditions', 'Comment', 'sid'] as const
const NO_TEXTS: readonly JsonValue[] = [null, 7, true, ['s3:GetObject', null], [false]]
const NO_LISTS: readonly JsonValue[] = [{}, { 'Fn::Sub': 's3:*' }, [['s3:GetObject']], ['s3:GetObject', ['s3:*']]]
/** GRAM-15: no service prefix, or an empty one. */
const BARE_ACTIONS = ['GetObject', 'Get*', '**', '?', '', ':GetObject', 's3', 's3.GetObject'] as const
const RESOURCED = PLACE_KINDS.filter((kind) => kind !== 'role-trust')
const NOT_RCP = PLACE_KINDS.filter((kind) => kind !== 'rcps')

/** Mistakes of a statement other than those of its principals and its Condition. */
export const STATEMENT_MISTAKES: readonly Mistake[] = [
  one('no-effect', 'GRAM-02', PLACE_KINDS, (_random, statement) => edited(statement, { Effect: undefined })),
  one('unknown-effect', 'GRAM-05', PLACE_KINDS, (random, statement) =>
    edited(statement, { Effect: random.pick(EFFECTS) }),
  ),
  one('unknown-statement-element', 'GRAM-13', PLACE_KINDS, (random, statement) =>
    edited(statement, { [random.pick(UNKNOWN)]: 'Deny' }),
  ),
  one('sid-of-another-type', 'GRAM-08', PLACE_KINDS, (random, statement) =>
    edited(statement, { Sid: random.pick([1, null, ['First']]) }),
  ),
  one('sid-with-other-characters', 'GRAM-07', ['identity', 'session', 'boundary'], (random, statement) =>
    edited(statement, { Sid: random.pick(SIDS) }),
  ),
  one('no-action', 'GRAM-02', PLACE_KINDS, (_random, statement) =>
    edited(statement, { Action: undefined, NotAction: undefined }),
  ),
  one('action-and-not-action', 'GRAM-02', NOT_RCP, bothActions, ['NotAction']),
  one('not-action-in-rcp', 'RCP-03', ['rcps'], bothActions, ['NotAction']),
  one('allow-in-rcp', 'RCP-03', ['rcps'], (_random, statement) =>
    edited(statement, { Effect: 'Allow', Action: 's3:GetObject' }),
  ),
  one('action-without-service', 'GRAM-15', PLACE_KINDS, (random, statement) => {
    const bare = random.pick(BARE_ACTIONS)
    return edited(statement, { [actionElement(statement)]: random.percent(50) ? bare : ['s3:GetObject', bare] })
  }),
  one('action-of-another-type', 'GRAM-08', PLACE_KINDS, (random, statement) =>
    edited(statement, { [actionElement(statement)]: random.pick(NO_TEXTS) }),
  ),
  one('action-neither-text-nor-list', 'GRAM-04', PLACE_KINDS, (random, statement) =>
    edited(statement, { [actionElement(statement)]: random.pick(NO_LISTS) }),
  ),
  one('no-resource', 'GRAM-02', [...IDENTITY_KINDS, 'rcps'], (_random, statement) =>
    edited(statement, { Resource: undefined, NotResource: undefined }),
  ),
  one('resource-in-trust-policy', 'GRAM-02', ['role-trust'], (_random, statement) =>
    edited(statement, { Resource: '*' }),
  ),
  one(
    'resource-and-not-resource',
    'GRAM-02',
    RESOURCED,
    (_random, statement) => edited(statement, { Resource: '*', NotResource: 'arn:aws:s3:::elsewhere/*' }),
    ['NotResource'],
  ),
  one('resource-of-another-type', 'GRAM-08', RESOURCED, (random, statement) =>
    edited(statement, { [resourceElement(statement)]: random.pick(NO_TEXTS) }),
  ),
  one('resource-neither-text-nor-list', 'GRAM-04', RESOURCED, (random, statement) =>
    edited(statement, { [resourceElement(statement)]: random.pick(NO_LISTS) }),
  ),
]

function one(
  id: string,
  rule: string,
  kinds: readonly PlaceKind[],
  change: (random: Random, statement: JsonObject) => JsonValue,
  needs: readonly Need[] = [],
): Mistake {
  return { id, rule, kinds, needs, mutate: inStatement(change) }
}

function bothActions(random: Random, statement: JsonObject): JsonObject {
  return statement.NotAction === undefined
    ? edited(statement, { NotAction: random.percent(50) ? 's3:ListBucket' : ['s3:ListBucket'] })
    : edited(statement, { Action: 's3:ListBucket' })
}

function actionElement({ NotAction }: JsonObject): string {
  return NotAction === undefined ? 'Action' : 'NotAction'
}

function resourceElement({ NotResource }: JsonObject): string {
  return NotResource === undefined ? 'Resource' : 'NotResource'
}
