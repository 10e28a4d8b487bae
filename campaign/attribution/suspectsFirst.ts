import { RULES } from '../../model/catalogue/catalogue.ts'
import type { Verdict } from '../../reference/verdict.ts'
import { tellingRules } from '../tellingRules.ts'

/** What the reference used to decide one request: its marks, rule and outcome. */
type Marks = Verdict['marks']

/**
 * The rules that a wrong verdict used, those first that the evaluator is least seen to know: spectrum-based fault localisation by Ochiai's
 * coefficient (Abreu, Zoeteweij and van Gemund, 2006), with rules for program elements. `right` are the marks of neighbouring
 * requests that it answers rightly, `wrong` of those that it gets wrong in the same way. Rules alike in that stay in the order of `tellingRules`.
 */
export function suspectsFirst(verdict: Verdict, right: readonly Marks[], wrong: readonly Marks[]): readonly string[] {
  const scores = new Map<string, number>()
  for (const mark of verdict.marks) {
    const id = RULES[mark >> 1]?.id ?? ''
    const failed = 1 + count(mark, wrong)
    const score = failed / Math.sqrt((1 + wrong.length) * (failed + count(mark, right)))
    scores.set(id, Math.max(score, scores.get(id) ?? 0))
  }
  return [...tellingRules(verdict)].sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0))
}

function count(mark: number, all: readonly Marks[]): number {
  let used = 0
  for (const marks of all) if (marks.includes(mark)) used++
  return used
}
