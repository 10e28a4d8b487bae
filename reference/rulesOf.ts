import { RULES, type RuleId } from '../model/catalogue/catalogue.ts'
import type { Verdict } from './verdict.ts'

/** A rule that a walk used, and whether what it asks for held. */
export interface UsedRule {
  readonly id: RuleId
  readonly held: boolean
}

/** The rules behind a verdict, by id, in the order of first use. */
export function rulesOf({ marks }: Pick<Verdict, 'marks'>): UsedRule[] {
  return marks.map((mark) => ({ id: (RULES[mark >> 1] as (typeof RULES)[number]).id, held: (mark & 1) === 1 }))
}
