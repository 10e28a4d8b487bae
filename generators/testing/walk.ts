import type { Scenario } from '../../model/format/scenario.ts'
import type { ConditionValue, OneOrMany, Statement } from '../../model/policyDocument.ts'
import type { PolicyKind } from '../settings.ts'

/** A statement with the place it stands in. */
export interface Placed {
  readonly kind: PolicyKind
  readonly version: string | undefined
  readonly statement: Statement
}

/** Every statement that decides in a scenario; the caller's policies decide nothing and are left out. */
export function statementsOf({ policies, session }: Scenario): Placed[] {
  const managed = (session?.managed ?? []).map(({ document }) => document)
  return [
    ...inDocuments('identity', policies.identity),
    ...inDocuments('boundary', [policies.boundary]),
    ...inDocuments('resource', [policies.resource]),
    ...inDocuments('endpoint', [policies.endpoint]),
    ...inDocuments('scps', (policies.scps ?? []).flat()),
    ...inDocuments('rcps', (policies.rcps ?? []).flat()),
    ...inDocuments('session', [session?.inline, ...managed]),
  ]
}

function inDocuments(kind: PolicyKind, documents: readonly (object | undefined)[]): Placed[] {
  return documents.flatMap((document) => {
    if (document === undefined) return []
    const { Version, Statement } = document as { Version?: string; Statement: OneOrMany<Statement> }
    return listOf(Statement).map((statement) => ({ kind, version: Version, statement }))
  })
}

/** One condition of a statement: the operator as spelled, its parts, the key and the values. */
export interface Condition {
  readonly full: string
  readonly set: string | undefined
  readonly bare: string
  readonly ifExists: boolean
  readonly key: string
  readonly values: readonly ConditionValue[]
}

export function conditionsOf({ Condition }: Statement): Condition[] {
  return Object.entries(Condition ?? {}).flatMap(([full, keys]) =>
    Object.entries(keys).map(([key, values]) => {
      const [, set, bare, ifExists] = /^(?:(ForA\w+):)?(\w+?)(IfExists)?$/.exec(full) as unknown as [
        string,
        string | undefined,
        string,
        string | undefined,
      ]
      return { full, set, bare, ifExists: ifExists !== undefined, key, values: listOf(values) }
    }),
  )
}

/** The names in a Principal or NotPrincipal, as `AWS=…`; `*` for a bare star. */
export function principalsOf({ Principal, NotPrincipal }: Statement): string[] {
  const element = Principal ?? NotPrincipal
  if (element === undefined) return []
  if (element === '*') return ['*']
  return Object.entries(element).flatMap(([under, names]) =>
    listOf(names as OneOrMany<string>).map((name) => `${under}=${name}`),
  )
}

export function listOf<T>(values: OneOrMany<T> | undefined): readonly T[] {
  return values === undefined ? [] : Array.isArray(values) ? (values as readonly T[]) : [values as T]
}
