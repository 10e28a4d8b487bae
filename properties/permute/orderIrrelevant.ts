import type { Random } from '../../generators/random.ts'
import { statementsOf } from '../../model/edit/plainDocument.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { ConditionBlock, Statement } from '../../model/policyDocument.ts'
import { mapDocuments } from '../edit/mapDocuments.ts'
import { mapStatements } from '../edit/mapStatements.ts'
import { shuffled } from '../edit/shuffled.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** Everything that the language lists is a set: levels, policies, statements, values, condition keys. */
export const orderIrrelevant: Property = {
  id: 'order-irrelevant',
  sentence: 'The order of levels, policies, statements, conditions and listed values changes no decision.',
  rules: ['EVAL-03', 'SCP-02', 'GRAM-04', 'COND-01'],
  relation: 'permute',
  trial: (scenario, random) => {
    const policies = shuffledPolicies(scenario, random)
    const statements = mapDocuments(policies, (document) => {
      const before = statementsOf(document)
      return before.length > 1 ? { ...document, Statement: shuffled(before, random) } : document
    })
    return same(
      scenario,
      mapStatements(statements, (statement) => shuffledStatement(statement, random)),
    )
  },
}

function shuffledPolicies(scenario: Scenario, random: Random): Scenario {
  const { identity, scps, rcps } = scenario.policies
  const managed = scenario.session?.managed
  const levels = <T>(list: readonly (readonly T[])[] | undefined) =>
    list && shuffled(list, random).map((level) => shuffled(level, random))
  const several = identity.length > 1 || (scps?.flat().length ?? 0) > 1 || (rcps?.flat().length ?? 0) > 1
  const after = several
    ? withPolicies(scenario, { identity: shuffled(identity, random), scps: levels(scps), rcps: levels(rcps) })
    : scenario
  return managed !== undefined && managed.length > 1
    ? withSession(after, { managed: shuffled(managed, random) })
    : after
}

function shuffledStatement(statement: Statement, random: Random): Statement {
  let same = true
  const shuffledValues = (values: unknown): unknown => {
    if (!Array.isArray(values) || values.length < 2) return values
    same = false
    return shuffled(values, random)
  }
  const entries = Object.entries(statement).map(([name, value]): [string, unknown] => {
    if (name !== 'Condition') return [name, shuffledValues(value)]
    const operators = Object.entries(value as ConditionBlock).map(([operator, keys]): [string, unknown] => {
      const after = Object.entries(keys).map(([key, values]): [string, unknown] => [key, shuffledValues(values)])
      return [operator, Object.fromEntries(shuffled(after, random))]
    })
    if (operators.length > 1) same = false
    return [name, Object.fromEntries(shuffled(operators, random))]
  })
  return same ? statement : (Object.fromEntries(entries) as unknown as Statement)
}
