import type { JsonObject, JsonValue } from '../../model/json.ts'
import { isObject } from './isObject.ts'
import { shrinkConditionBlock } from './shrinkConditionBlock.ts'
import { shrinkList, withKey, withoutKey } from './shrinkList.ts'
import { shrinkPatterns } from './shrinkPatterns.ts'

/** Smaller statements: without Condition, without Sid, patterns to `*`, shorter lists, plainer principals. */
export function* shrinkStatement(statement: JsonObject): Iterable<JsonObject> {
  if (Object.hasOwn(statement, 'Condition')) yield withoutKey(statement, 'Condition')
  if (Object.hasOwn(statement, 'Sid')) yield withoutKey(statement, 'Sid')
  for (const element of ['Action', 'Resource', 'Principal']) {
    const value = statement[element]
    if (value !== undefined && value !== '*') yield withKey(statement, element, '*')
  }
  for (const [not, plain] of [
    ['NotAction', 'Action'],
    ['NotResource', 'Resource'],
    ['NotPrincipal', 'Principal'],
  ] as const) {
    if (Object.hasOwn(statement, not)) yield { ...withoutKey(statement, not), [plain]: '*' }
  }
  for (const element of ['Action', 'NotAction', 'Resource', 'NotResource']) {
    const value = statement[element]
    if (value !== undefined) for (const smaller of shrinkPatterns(value)) yield withKey(statement, element, smaller)
  }
  for (const element of ['Principal', 'NotPrincipal']) {
    const value = statement[element]
    if (isObject(value)) for (const smaller of shrinkPrincipal(value)) yield withKey(statement, element, smaller)
  }
  const condition = statement.Condition
  if (isObject(condition))
    for (const smaller of shrinkConditionBlock(condition)) yield withKey(statement, 'Condition', smaller)
}

function* shrinkPrincipal(principal: JsonObject): Iterable<JsonObject> {
  const kinds = Object.keys(principal)
  if (kinds.length > 1) for (const kind of kinds) yield withoutKey(principal, kind)
  for (const kind of kinds) {
    const value = principal[kind]
    if (!Array.isArray(value)) continue
    const list = value as readonly JsonValue[]
    if (list.length === 1) yield withKey(principal, kind, list[0])
    for (const smaller of shrinkList(list, 1)) yield withKey(principal, kind, smaller)
  }
}
