import { many } from '../../model/edit/many.ts'
import { mapPolicies, type PolicyKind } from '../../model/edit/mapPolicies.ts'
import { plainDocument, statementsOf } from '../../model/edit/plainDocument.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { ConditionBlock, Policy, Statement } from '../../model/policyDocument.ts'

/** The elements that say what a statement is about, beside its conditions. */
const ELEMENTS = ['Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal'] as const

/** One thing that a statement asks of a request: an element, or one key under one operator of its conditions. */
export interface Clause {
  readonly kind: PolicyKind
  /** Of the policy: `session.managed[0]`. */
  readonly path: string
  /** Of the statement in it. */
  readonly index: number
  readonly effect: Statement['Effect']
  readonly element: (typeof ELEMENTS)[number] | 'Condition'
  readonly operator?: string
  readonly key?: string
  /** As the policy gives them; of a principal, `AWS arn:…`. */
  readonly values: readonly string[]
}

/** The clauses of a scenario, policy by policy; those of texts and of malformed documents are passed over. */
export function clausesOf(scenario: Scenario): readonly Clause[] {
  const found: Clause[] = []
  mapPolicies(scenario, (policy, { kind, path }) => {
    const document = plainDocument(policy)
    for (const [index, statement] of (document === undefined ? [] : statementsOf(document)).entries()) {
      const head = { kind, path, index, effect: statement.Effect }
      for (const element of ELEMENTS) {
        const value = statement[element]
        if (value !== undefined) found.push({ ...head, element, values: textsOf(value) })
      }
      for (const [operator, keys] of Object.entries(statement.Condition ?? {}))
        for (const [key, values] of Object.entries(keys))
          found.push({ ...head, element: 'Condition', operator, key, values: many(values).map(String) })
    }
    return policy
  })
  return found
}

function textsOf(value: NonNullable<Statement[(typeof ELEMENTS)[number]]>): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value as readonly string[]
  return Object.entries(value).flatMap(([type, names]) => many<string>(names).map((name) => `${type} ${name}`))
}

/** The scenario with one clause put so that every request meets it, or none does. Undefined where the grammar has no such clause. */
export function misread(scenario: Scenario, clause: Clause, met: boolean): Scenario | undefined {
  const { kind, path, index, element } = clause
  if (kind === 'rcp' && (element === 'Principal' || element === 'Action')) return undefined // RCP-03: it has no other
  return mapPolicies(scenario, (policy, place) => {
    const document = place.path === path ? plainDocument(policy) : undefined
    if (document === undefined) return policy
    const statements = statementsOf(document).map((one, at) => (at === index ? reread(one, clause, met) : one))
    return { ...document, Statement: statements } as unknown as Policy
  })
}

function reread(statement: Statement, { element, operator = '', key = '' }: Clause, met: boolean): Statement {
  const { [element]: _, ...rest } = statement
  switch (element) {
    case 'Action':
    case 'NotAction':
      return { ...rest, Action: met ? '*' : 'assume-nothing:Nothing' }
    case 'Resource':
    case 'NotResource':
      return { ...rest, Resource: met ? '*' : 'arn:aws:s3:::assume-nothing-nothing' }
    case 'Principal':
    case 'NotPrincipal':
      return { ...rest, Principal: met ? '*' : { AWS: 'arn:aws:iam::000000000000:role/nobody' } }
    case 'Condition': {
      if (!met) return { ...rest, Condition: { ...statement.Condition, Null: NEVER } }
      const { [key]: __, ...keys } = statement.Condition?.[operator] ?? {}
      const { [operator]: ___, ...others } = statement.Condition ?? {}
      const left: ConditionBlock = Object.keys(keys).length === 0 ? others : { ...others, [operator]: keys }
      return Object.keys(left).length === 0 ? rest : { ...rest, Condition: left }
    }
  }
}

/** A key that no request has is to be there (COND-06). */
const NEVER = { 'assume-nothing:Nothing': 'false' }
