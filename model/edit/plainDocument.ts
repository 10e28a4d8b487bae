import type { JsonObject, JsonValue } from '../json.ts'
import type { Policy, PolicyDocument, Statement } from '../policyDocument.ts'
import { many } from './many.ts'

const known = new WeakMap<Policy, PolicyDocument | 'other'>()

/**
 * A policy whose elements all have the shapes of the grammar, none of them empty: the only kind that properties rewrite. Undefined
 * for texts and for everything that AWS might refuse or that the documents leave open (UNSP-18), whatever the reference says.
 */
export function plainDocument(policy: Policy): PolicyDocument | undefined {
  let document = known.get(policy)
  if (document === undefined) {
    document = isPlain(policy) ? (policy as unknown as PolicyDocument) : 'other'
    known.set(policy, document)
  }
  return document === 'other' ? undefined : document
}

/** The statements of a plain document. */
export function statementsOf(document: PolicyDocument): readonly Statement[] {
  return many(document.Statement)
}

function isPlain(policy: Policy): boolean {
  if (!hasOnly(policy, ['Version', 'Id', 'Statement'])) return false
  if (![undefined, '2008-10-17', '2012-10-17'].includes(policy.Version as string)) return false
  return isListOf(policy.Statement, isPlainStatement)
}

/** The elements that a statement may have, as they are spelled (GRAM-02, GRAM-05). */
export const STATEMENT_ELEMENTS: readonly string[] = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]

function isPlainStatement(statement: JsonValue): boolean {
  if (!isObject(statement) || !hasOnly(statement, STATEMENT_ELEMENTS)) return false
  const { Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement
  return (
    (Effect === 'Allow' || Effect === 'Deny') &&
    (Action === undefined) !== (NotAction === undefined) &&
    isListOf(Action ?? NotAction, isText) &&
    !(Resource !== undefined && NotResource !== undefined) &&
    isListOf(Resource ?? NotResource ?? '*', isText) &&
    !(Principal !== undefined && NotPrincipal !== undefined) &&
    isPlainPrincipal(Principal ?? NotPrincipal ?? '*') &&
    (Condition === undefined || isPlainCondition(Condition))
  )
}

function isPlainPrincipal(principal: JsonValue): boolean {
  return principal === '*' || (isObject(principal) && everyOwn(principal, (values) => isListOf(values, isText)))
}

function isPlainCondition(condition: JsonValue): boolean {
  return (
    isObject(condition) &&
    everyOwn(condition, (keys) => isObject(keys) && everyOwn(keys, (values) => isListOf(values, isScalar)))
  )
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: JsonValue): boolean => typeof value === 'string'
const isScalar = (value: JsonValue): boolean => ['string', 'number', 'boolean'].includes(typeof value)
const hasOnly = (object: JsonObject, names: readonly string[]): boolean =>
  Object.keys(object).every((name) => names.includes(name))
const everyOwn = (object: JsonObject, test: (value: JsonValue) => boolean): boolean =>
  Object.values(object).length > 0 && Object.values(object).every((value) => value !== undefined && test(value))

function isListOf(value: JsonValue | undefined, test: (value: JsonValue) => boolean): boolean {
  if (value === undefined) return false
  return Array.isArray(value)
    ? value.length > 0 && value.every((item) => !Array.isArray(item) && test(item))
    : test(value)
}
