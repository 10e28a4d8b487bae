import type { ConditionBlock, Policy } from '../../../model/policyDocument.ts'

/** The name that stands for a context key, or the key itself. */
export type KeyName = (key: string) => string

/** A document whose condition keys and policy variables have other names. Undefined where two keys come to one name. */
export function rekeyed(document: Policy, nameOf: KeyName): Policy | undefined {
  const { Statement } = document as { readonly Statement?: unknown }
  const statements: unknown[] = []
  for (const one of [Statement].flat() as unknown[]) {
    if (typeof one !== 'object' || one === null) return document
    const { Condition, ...rest } = one as { readonly Condition?: ConditionBlock }
    const named = withVariables(rest, nameOf) as object
    const block = Condition === undefined ? undefined : blockOf(Condition, nameOf)
    if (Condition !== undefined && block === undefined) return undefined
    statements.push(block === undefined ? named : { ...named, Condition: block })
  }
  return { ...document, Statement: Array.isArray(Statement) ? statements : statements[0] } as Policy
}

function blockOf(block: ConditionBlock, nameOf: KeyName): ConditionBlock | undefined {
  const operators: [string, ConditionBlock[string]][] = []
  for (const [operator, keys] of Object.entries(block)) {
    const named = Object.entries(keys).map(([key, values]) => [nameOf(key), withVariables(values, nameOf)] as const)
    if (new Set(named.map(([key]) => key.toLowerCase())).size < named.length) return undefined
    operators.push([operator, Object.fromEntries(named) as ConditionBlock[string]])
  }
  return Object.fromEntries(operators)
}

function withVariables(value: unknown, nameOf: KeyName): unknown {
  if (typeof value === 'string') return value.includes('${') ? renamedVariables(value, nameOf) : value
  if (Array.isArray(value)) return value.map((one) => withVariables(one, nameOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withVariables(one, nameOf)]))
}

/** The characters that a variable may stand for as such (VAR-04). */
const LITERAL = ['*', '?', '$']

function renamedVariables(text: string, nameOf: KeyName): string {
  const [first = '', ...parts] = text.split('${')
  return parts.reduce((done, part) => {
    const end = part.search(/[,}]/)
    const key = end === -1 ? '' : part.slice(0, end)
    const name = key === '' || LITERAL.includes(key) ? key : nameOf(key)
    return `${done}\${${name}${part.slice(key.length)}`
  }, first)
}
