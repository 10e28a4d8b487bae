import { findRule, RULES } from '../../model/catalogue/catalogue.ts'
import type { Rule } from '../../model/catalogue/rule.ts'
import type { EvaluatorReport } from '../evaluatorReport.ts'
import { groupBy } from '../groupBy.ts'
import { type Cell, cellOf, namedRules, subjectOf } from './cell.ts'
import { BEYOND, type Family, familyOf } from './family.ts'

export interface MatrixRow {
  /** The rule's id, or a text from outside where it is no rule of the catalogue. */
  readonly key: string
  readonly rule: Rule | undefined
  /** Parallel to the evaluators. */
  readonly cells: readonly Cell[]
}

export interface RowGroup {
  readonly family: Family
  readonly rows: readonly MatrixRow[]
}

/** Rules × evaluators: every rule that a scenario or call can express, and whatever else the runs speak of. */
export function matrixOf(evaluators: readonly EvaluatorReport[]): readonly RowGroup[] {
  const told = new Set(
    evaluators.flatMap(({ rules, findings }) => [
      ...rules.keys(),
      ...findings.map((event) => subjectOf(event.finding)),
    ]),
  )
  const catalogue = RULES.filter((rule) => isAsked(rule) || told.has(rule.id)).map(({ id }) => id as string)
  const others = [...told].filter((key) => findRule(key) === undefined).sort()
  const named = evaluators.map((evaluator) => [evaluator, namedRules(evaluator.findings)] as const)
  const rows = [...catalogue, ...others].map((key): MatrixRow => {
    const rule = findRule(key)
    return { key, rule, cells: named.map(([evaluator, names]) => cellOf(key, rule, evaluator, names)) }
  })
  const groups = groupBy(rows, ({ key, rule }) => (rule === undefined ? BEYOND : familyOf(key)).id)
  return [...groups.values()].map((rows) => {
    const [{ key, rule }] = rows as [MatrixRow]
    return { family: rule === undefined ? BEYOND : familyOf(key), rows }
  })
}

function isAsked({ subject, expressible }: Rule): boolean {
  return expressible && (subject === 'scenario' || subject === 'call')
}
