import type { ConditionBlock } from '../../model/policyDocument.ts'
import { letterCase } from '../edit/letterCase.ts'
import { mapStatements } from '../edit/mapStatements.ts'
import { same } from '../judge/same.ts'
import { isAscii } from '../open/decidedByPolicies.ts'
import type { Property } from '../property.ts'

/** Names of condition keys, tag keys in them included, are compared without regard to letter case (COND-02). */
export const conditionKeyCase: Property = {
  id: 'condition-key-case',
  sentence: 'The letter case of condition keys in a policy changes no decision.',
  rules: ['COND-02'],
  relation: 'rewrite',
  keptBecause: 'It covers tag keys and every policy kind, where the constructed conditions stand in identity policies.',
  trial: (scenario, random) => {
    const renamed = (key: string): string => (isAscii(key) ? letterCase(key, random) : key) // UNSP-05
    const after = mapStatements(scenario, (statement) => {
      if (statement.Condition === undefined) return statement
      const operators = Object.entries(statement.Condition).map(
        ([operator, keys]): [string, ConditionBlock[string]] => {
          return [operator, Object.fromEntries(Object.entries(keys).map(([key, values]) => [renamed(key), values]))]
        },
      )
      return { ...statement, Condition: Object.fromEntries(operators) }
    })
    // A key of the request beyond ASCII might fold onto one of the policy in some letter cases only.
    return same(scenario, after, ({ context }) => !Object.keys(context).every(isAscii))
  },
}
