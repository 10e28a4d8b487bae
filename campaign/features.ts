import { parseArn } from '../model/arn.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { JsonValue } from '../model/json.ts'
import { isPolicyText, type Policy } from '../model/policyDocument.ts'

/**
 * What a scenario is made of, as words: `kind:session`, `principal:IAMUser`, `relation:cross-account`, `resource:kms-key`,
 * `form:role` (of a principal in a policy), `element:NotAction`, `operator:StringLike`, `qualifier:IfExists`, `variables`, …
 * Signatures group findings by them; the scope of a partial evaluator is checked on them.
 */
export type Features = ReadonlySet<string>

/** Walks a scenario, however malformed its policies are. */
export function featuresOf(scenario: Scenario): Features {
  const found = new Set<string>([`principal:${scenario.principal.type}`])
  const { session, policies, resourceKind } = scenario
  if (resourceKind !== undefined && resourceKind !== 'generic') found.add(`resource:${resourceKind}`)
  if (isCrossAccount(scenario)) found.add('relation:cross-account')
  const add = (kind: string, documents: readonly Policy[]): void => {
    if (documents.length > 0) found.add(`kind:${kind}`)
    for (const document of documents) addPolicy(found, document)
  }
  add('identity', policies.identity)
  if (session?.via !== undefined && session.via !== 'AssumeRole') found.add(`via:${session.via}`)
  add('session-inline', session?.inline === undefined ? [] : [session.inline])
  add(
    'session-managed',
    (session?.managed ?? []).map((managed) => managed.document),
  )
  add('boundary', policies.boundary === undefined ? [] : [policies.boundary])
  add('resource', policies.resource === undefined ? [] : [policies.resource])
  add('scps', (policies.scps ?? []).flat())
  add('rcps', (policies.rcps ?? []).flat())
  add('endpoint', policies.endpoint === undefined ? [] : [policies.endpoint])
  if (policies.scps?.length) found.add('kind:scps')
  if (policies.rcps?.length) found.add('kind:rcps')
  return found
}

/** Whether the requester has an account and it is not the resource's. */
function isCrossAccount({ principal, resourceAccount }: Scenario): boolean {
  if (!ACCOUNT_HOLDERS.has(principal.type)) return false
  return parseArn(principal.arn ?? '')?.account !== resourceAccount
}

const ACCOUNT_HOLDERS: ReadonlySet<string> = new Set(['AssumedRole', 'FederatedUser', 'IAMUser', 'Root'])

function addPolicy(found: Set<string>, policy: Policy): void {
  let document: JsonValue = policy
  if (isPolicyText(policy)) {
    found.add('text')
    try {
      document = JSON.parse(policy.text) as JsonValue
    } catch {
      return
    }
  }
  if (!isObject(document)) return
  const version2008 = document.Version !== '2012-10-17'
  if (version2008) found.add('version:2008-10-17')
  for (const statement of list(document.Statement))
    if (isObject(statement)) addStatement(found, statement, !version2008)
}

function addStatement(found: Set<string>, statement: JsonObject, variables: boolean): void {
  if (statement.Effect === 'Deny') found.add('effect:Deny')
  for (const element of ['NotAction', 'NotResource', 'NotPrincipal'])
    if (Object.hasOwn(statement, element)) found.add(`element:${element}`)
  for (const element of ['Resource', 'NotResource']) {
    if (variables && list(own(statement, element)).some(hasVariable)) found.add('variables')
  }
  addPrincipals(found, own(statement, 'Principal'))
  addPrincipals(found, own(statement, 'NotPrincipal'))
  const conditions = own(statement, 'Condition')
  if (!isObject(conditions)) return
  for (const [name, keys] of Object.entries(conditions)) {
    found.add('element:Condition')
    addOperator(found, name)
    if (!isObject(keys)) continue
    for (const [key, values] of Object.entries(keys)) {
      found.add(`key:${key.toLowerCase()}`)
      if (variables && list(values).some(hasVariable)) found.add('variables')
    }
  }
}

function addOperator(found: Set<string>, name: string): void {
  const colon = name.indexOf(':')
  if (colon !== -1) found.add(`qualifier:${name.slice(0, colon)}`)
  const bare = name.slice(colon + 1)
  const ifExists = bare.endsWith('IfExists')
  if (ifExists) found.add('qualifier:IfExists')
  found.add(`operator:${ifExists ? bare.slice(0, -'IfExists'.length) : bare}`)
}

function addPrincipals(found: Set<string>, element: JsonValue | undefined): void {
  if (element === undefined) return
  if (!isObject(element)) {
    found.add(`form:${element === '*' ? 'star' : 'other'}`)
    return
  }
  for (const [type, values] of Object.entries(element)) {
    for (const value of list(values)) found.add(type === 'AWS' ? `form:${awsForm(value)}` : `form:${type}`)
  }
}

function awsForm(value: JsonValue): string {
  if (typeof value !== 'string') return 'other'
  if (value === '*') return 'star'
  if (/^\d{12}$/.test(value)) return 'account'
  const resource = parseArn(value)?.resource
  if (resource === 'root') return 'account'
  return PREFIXES.find(([prefix]) => resource?.startsWith(prefix))?.[1] ?? 'other'
}

const PREFIXES = [
  ['role/', 'role'],
  ['assumed-role/', 'session'],
  ['federated-user/', 'federated-user'],
  ['user/', 'user'],
] as const

type JsonObject = { readonly [key: string]: JsonValue | undefined }

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function list(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as JsonValue]
}

function hasVariable(value: JsonValue): boolean {
  return typeof value === 'string' && value.includes('${')
}
