import { ACTIONS } from './actions.ts'
import { BOUNDARIES } from './boundaries.ts'
import { CONDITIONS } from './conditions.ts'
import { CROSS_ACCOUNT } from './crossAccount.ts'
import { EVALUATION } from './evaluation.ts'
import { GRAMMAR } from './grammar.ts'
import { KEYS } from './keys.ts'
import { OPERATORS } from './operators.ts'
import { RESOURCE } from './resource.ts'
import { RESOURCES } from './resources.ts'
import type { Rule } from './rule.ts'
import { SESSION } from './session.ts'
import { SIMULATOR } from './simulator.ts'
import { STS } from './sts.ts'
import { TRUST } from './trust.ts'
import { VARIABLES } from './variables.ts'

export { POINTS } from './points.ts'
export { UNSPECIFIED } from './unspecified.ts'

/** Every rule of how AWS decides requests made with role sessions, in the order of the catalogue. */
export const RULES = [
  ...EVALUATION,
  ...SESSION,
  ...STS,
  ...KEYS,
  ...RESOURCE,
  ...CROSS_ACCOUNT,
  ...TRUST,
  ...GRAMMAR,
  ...ACTIONS,
  ...RESOURCES,
  ...VARIABLES,
  ...CONDITIONS,
  ...OPERATORS,
  ...BOUNDARIES,
  ...SIMULATOR,
] as const satisfies readonly Rule[]

export type RuleId = (typeof RULES)[number]['id']

/** Position of each rule in `RULES`: dense small integers, for marks that must cost nothing. */
export const ruleIndex = Object.freeze(Object.fromEntries(RULES.map((rule, index) => [rule.id, index]))) as Readonly<
  Record<RuleId, number>
>

/** The rule of an id. Undefined for a text that is none: ids come from cases and command lines. */
export function findRule(id: string): Rule | undefined {
  return Object.hasOwn(ruleIndex, id) ? RULES[ruleIndex[id as RuleId]] : undefined
}
