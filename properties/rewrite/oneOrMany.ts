import type { Random } from '../../generators/random.ts'
import type { ConditionBlock, PrincipalMap, Statement } from '../../model/policyDocument.ts'
import { mapDocuments } from '../edit/mapDocuments.ts'
import { mapStatements } from '../edit/mapStatements.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** A list of one as the value alone, or the value alone as a list; longer lists as they are. */
function otherForm(value: unknown, random: Random): unknown {
  if (random.percent(25)) return value
  if (!Array.isArray(value)) return [value]
  return value.length === 1 ? value[0] : value
}

/** Wherever the grammar has a list, a single value may stand without brackets (GRAM-04). */
export const oneOrMany: Property = {
  id: 'one-or-many',
  sentence:
    'A value alone and a list of that value mean the same, in statements, actions, resources, principals and conditions.',
  rules: ['GRAM-04'],
  relation: 'rewrite',
  keptBecause: 'An evaluator may get this wrong in any one element; the mutants do so in statements only.',
  trial: (scenario, random) => {
    const statements = mapStatements(scenario, (statement) => otherForms(statement, random))
    const documents = mapDocuments(statements, (document) => {
      return { ...document, Statement: otherForm(document.Statement, random) as Statement }
    })
    return same(scenario, documents)
  },
}

function otherForms(statement: Statement, random: Random): Statement {
  const inner = (map: object): object =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, otherForm(value, random)]))
  const after = Object.entries(statement).map(([name, value]): [string, unknown] => {
    if (name === 'Sid' || name === 'Effect') return [name, value]
    if (name === 'Principal' || name === 'NotPrincipal')
      return [name, value === '*' ? value : inner(value as PrincipalMap)]
    if (name !== 'Condition') return [name, otherForm(value, random)]
    return [
      name,
      Object.fromEntries(Object.entries(value as ConditionBlock).map(([operator, keys]) => [operator, inner(keys)])),
    ]
  })
  return Object.fromEntries(after) as unknown as Statement
}
