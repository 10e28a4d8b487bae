import type { Scenario } from '../../../model/format/scenario.ts'
import { statementsOf } from './statementsOf.ts'

/** What of a request's context a scenario's documents look at: a decision depends on nothing else of it. Keys are in lower case. */
export interface UsedKeys {
  /** Bare operators; IfExists, ForAllValues and ForAnyValue for themselves. */
  readonly operators: ReadonlySet<string>
  /** Those of conditions and of policy variables. */
  readonly keys: ReadonlySet<string>
  /** Of the keys, those that a policy variable names. */
  readonly variables: ReadonlySet<string>
  readonly hasConditions: boolean
  /** Also where they name no key, as `${*}`. */
  readonly hasVariables: boolean
}

/** Every policy document of a scenario, wherever it stands. */
export function documentsOf({ policies, session }: Scenario): readonly unknown[] {
  const { identity, scps, rcps, boundary, resource, endpoint } = policies
  return [
    ...identity,
    ...[scps, rcps].flatMap((levels) => (levels ?? []).flat()),
    ...[boundary, resource, endpoint, session?.inline].filter((document) => document !== undefined),
    ...(session?.managed ?? []).map(({ document }) => document),
  ]
}

export function usedKeys(scenario: Scenario): UsedKeys {
  const operators = new Set<string>()
  const keys = new Set<string>()
  const variables = new Set<string>()
  const statements = documentsOf(scenario).flatMap(statementsOf)
  let hasVariables = false
  for (const statement of statements) {
    for (const [operator, block] of entries(statement.Condition)) {
      for (const part of partsOf(operator)) operators.add(part)
      for (const [key] of entries(block)) keys.add(key.toLowerCase())
    }
    for (const text of textsIn(statement)) {
      hasVariables ||= text.includes('${')
      for (const key of variablesIn(text)) variables.add(key.toLowerCase())
    }
  }
  for (const key of variables) keys.add(key)
  const hasConditions = statements.some((statement) => Object.hasOwn(statement, 'Condition'))
  return { operators, keys, variables, hasConditions, hasVariables }
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function partsOf(operator: string): readonly string[] {
  const colon = operator.indexOf(':')
  const bare = operator.slice(colon + 1)
  const ifExists = bare.endsWith('IfExists')
  return [
    ...(colon === -1 ? [] : [operator.slice(0, colon)]),
    ifExists ? bare.slice(0, -'IfExists'.length) : bare,
    ...(ifExists ? ['IfExists'] : []),
  ]
}

/** Every text of a JSON value. */
function textsIn(value: unknown): readonly string[] {
  const texts: string[] = []
  const left = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string') texts.push(one)
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) left.push(inner)
  }
  return texts
}

/** Names in `${name}` and `${name, 'default'}`; `${*}`, `${?}` and `${$}` are characters, not names (VAR-07). */
function variablesIn(text: string): readonly string[] {
  const names: string[] = []
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', at + 2)) {
    const end = text.indexOf('}', at)
    if (end === -1) break
    const [name = ''] = text.slice(at + 2, end).split(',', 1)
    if (!['*', '?', '$'].includes(name)) names.push(name.trim())
  }
  return names
}
