import { RULES } from '../model/catalogue/catalogue.ts'
import type { Verdict } from '../reference/verdict.ts'

/** The ids of the rules that a verdict used, each once, in the order of first use. */
export function ruleIds({ marks }: Pick<Verdict, 'marks'>): readonly string[] {
  const ids = new Set<string>()
  for (const mark of marks) {
    const rule = RULES[mark >> 1]
    if (rule !== undefined) ids.add(rule.id)
  }
  return [...ids]
}
