import type { Random } from '../../generators/random.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { ConditionBlock, Statement } from '../../model/policyDocument.ts'
import { pickStatement, type Site } from '../edit/pickStatement.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { same } from '../judge/same.ts'
import { isAscii } from '../open/decidedByPolicies.ts'
import type { Property } from '../property.ts'
import { partsFor } from './partsFor.ts'

/** Values that a request key has in this world; undefined where one of them is open (CONT-09, CONT-14, UNSP-05, UNSP-14). */
function valuesOf(key: string, { requests }: Scenario): readonly string[] | undefined {
  const values: string[] = []
  for (const { context } of requests) {
    for (const [name, value] of Object.entries(context)) {
      if (name.toLowerCase() !== key) continue
      if (typeof value !== 'string' || value === '') return undefined
      values.push(value)
    }
  }
  return values
}

/** The statement bound to one more condition. */
function under(statement: Statement, extra: ConditionBlock): Statement {
  const before = statement.Condition ?? {}
  const operators = Object.entries(extra).map(([operator, keys]) => [operator, { ...before[operator], ...keys }])
  return { ...withoutSid(statement), Condition: { ...before, ...Object.fromEntries(operators) } }
}

/** Whether the statement has no condition on this key yet, in any letter case. */
function isFree(statement: Statement, key: string): boolean {
  return !Object.values(statement.Condition ?? {}).some((keys) =>
    Object.keys(keys).some((name) => name.toLowerCase() === key),
  )
}

/** After SQLancer's ternary logic partitioning: true, false and missing are everything (COND-04, COND-05, COND-06). */
export const conditionTernary: Property = {
  id: 'condition-ternary',
  sentence:
    'A statement split on a condition key into true, false and missing decides as the statement without that condition.',
  rules: ['COND-04', 'COND-05', 'COND-06', 'COND-07', 'COND-08'],
  relation: 'partition',
  keptBecause:
    'It splits any statement of a generated world on any key; the constructed conditions stand alone in theirs.',
  trial: (scenario, random) => {
    const site = pickStatement(scenario, random, () => true)
    const key = site && pickKey(site, scenario, random)
    const values = key === undefined ? undefined : valuesOf(key, scenario)
    if (site === undefined || key === undefined || values === undefined) return undefined
    const parts = partsFor(key, values, random)
    return same(scenario, site.replace(parts.map((part) => under(site.statement, part))))
  },
}

function pickKey({ statement }: Site, { requests }: Scenario, random: Random): string | undefined {
  const keys = new Set(['aws:requesttag/never-present'])
  for (const { context } of requests) for (const key of Object.keys(context)) keys.add(key.toLowerCase())
  const free = [...keys].filter((key) => isAscii(key) && isFree(statement, key))
  return free.length === 0 ? undefined : random.pick(free)
}
