import { many } from '../../model/edit/many.ts'
import type { ConditionBlock, Statement } from '../../model/policyDocument.ts'
import { pickStatement } from '../edit/pickStatement.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

interface List {
  readonly operator: string
  readonly key: string
}

/** Lists whose values are alternatives: not of negated operators, Null or ForAllValues, and without variables (UNSP-11). */
function alternatives({ Condition = {} }: Statement): readonly List[] {
  return Object.entries(Condition).flatMap(([operator, keys]) => {
    if (/^ForAllValues:|Not|Null/.test(operator)) return []
    return Object.entries(keys).flatMap(([key, values]) => {
      const several = many(values).length > 1 && !many(values).some((value) => String(value).includes('$'))
      return several ? [{ operator, key }] : []
    })
  })
}

/** The statement with one value of the list alone. */
function withValue(statement: Statement, { operator, key }: List, value: ConditionBlock[string][string]): Statement {
  const keys = Object.entries(statement.Condition?.[operator] ?? {}).map(([name, values]) => [
    name,
    name === key ? value : values,
  ])
  const operators = Object.entries(statement.Condition ?? {}).map(([name, block]) => [
    name,
    name === operator ? Object.fromEntries(keys) : block,
  ])
  return { ...withoutSid(statement), Condition: Object.fromEntries(operators) }
}

/** The values of a condition key are OR-ed (COND-01). */
export const valuesAreAlternatives: Property = {
  id: 'values-are-alternatives',
  sentence: 'A condition with several values decides as one statement for each value, unless it is negated.',
  rules: ['COND-01', 'COND-08'],
  relation: 'partition',
  keptBecause: 'It has lists beside other conditions, where the constructed ones stand alone.',
  trial: (scenario, random) => {
    const site = pickStatement(scenario, random, (statement) => alternatives(statement).length > 0)
    if (site === undefined) return undefined
    const list = random.pick(alternatives(site.statement))
    const values = many(site.statement.Condition?.[list.operator]?.[list.key] ?? [])
    return same(scenario, site.replace(values.map((value) => withValue(site.statement, list, value))))
  },
}
