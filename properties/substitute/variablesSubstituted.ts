import { many } from '../../model/edit/many.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { ConditionBlock, OneOrMany, Statement } from '../../model/policyDocument.ts'
import { mapStatements } from '../edit/mapStatements.ts'
import { some } from '../edit/some.ts'
import { withRequests } from '../edit/withRequests.ts'
import { same } from '../judge/same.ts'
import { together } from '../judge/together.ts'
import { isAscii } from '../open/decidedByPolicies.ts'
import type { Property, Trial } from '../property.ts'

const VARIABLE = /\$\{([A-Za-z0-9:/_-]{1,256})\}/g
const TEXT_OPERATOR = /^(?:ForAllValues:|ForAnyValue:)?(?:String[A-Za-z]+)$/

/** A variable and its value are interchangeable (VAR-01, VAR-02), where the value has no character with a meaning. */
export const variablesSubstituted: Property = {
  id: 'variables-substituted',
  sentence: 'A policy variable decides as the value that the request gives it.',
  rules: ['VAR-01', 'VAR-02', 'VAR-03'],
  relation: 'substitute',
  keptBecause: 'It substitutes in generated policies, several variables at once, where the constructed ones have one.',
  trial: (scenario, random) =>
    together(
      ...some(scenario.requests, 8, random).map((request) => valuesPutIn(withRequests(scenario, [request]), request)),
    ),
}

function valuesPutIn(world: Scenario, request: Request): Trial | undefined {
  const values = plainValues(request)
  const after = mapStatements(world, (statement, { document }) =>
    document.Version === '2012-10-17' ? substituted(statement, values) : statement,
  )
  return same(world, after)
}

/** Single values in which nothing could be read as a wildcard or a variable, by lower-case key (VAR-03, UNSP-12). */
function plainValues({ context }: Request): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [key, value] of Object.entries(context)) {
    if (typeof value === 'string' && isAscii(key) && /^[A-Za-z0-9+=,.@_/-]+$/.test(value))
      values.set(key.toLowerCase(), value)
  }
  return values
}

function substituted(statement: Statement, values: ReadonlyMap<string, string>): Statement {
  const replaced = (text: string): string => {
    if (text.replace(VARIABLE, '').includes('$')) return text // UNSP-07, UNSP-12
    return text.replace(VARIABLE, (whole, key: string) => values.get(key.toLowerCase()) ?? whole)
  }
  // UNSP-08: only after the fifth colon, of a whole ARN.
  const inResource = (pattern: string): string => {
    const [, head, tail] = /^((?:[^:$]*:){5})(.*)$/s.exec(pattern) ?? []
    return head === undefined || tail === undefined ? pattern : head + replaced(tail)
  }
  let after = statement
  for (const element of ['Resource', 'NotResource'] as const) {
    const before = statement[element]
    if (before !== undefined) after = replacedElement(after, element, before, inResource)
  }
  return after.Condition === undefined ? after : replacedConditions(after, after.Condition, replaced)
}

function replacedElement(
  statement: Statement,
  element: 'Resource' | 'NotResource',
  before: OneOrMany<string>,
  replace: (text: string) => string,
): Statement {
  const values = many(before).map(replace)
  return values.every((value, index) => value === many(before)[index]) ? statement : { ...statement, [element]: values }
}

function replacedConditions(
  statement: Statement,
  before: ConditionBlock,
  replace: (text: string) => string,
): Statement {
  let same = true
  const operators = Object.entries(before).map(([operator, keys]): [string, ConditionBlock[string]] => {
    if (!TEXT_OPERATOR.test(operator)) return [operator, keys]
    const after = Object.entries(keys).map(([key, values]): [string, ConditionBlock[string][string]] => {
      const list = many(values).map((value) => (typeof value === 'string' ? replace(value) : value))
      if (list.some((value, index) => value !== many(values)[index])) same = false
      return [key, list]
    })
    return [operator, Object.fromEntries(after)]
  })
  return same ? statement : { ...statement, Condition: Object.fromEntries(operators) }
}
