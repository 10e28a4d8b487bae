import type { Scenario } from '../../model/format/scenario.ts'
import type { OracleClass } from '../oracleClass.ts'
import { REQUEST_RULES } from './requestRules.ts'
import { WORLD_RULES } from './worldRules.ts'

/** How a scenario is asked, and by which rule; for each request that is not, by which rule not. */
export interface Classified {
  readonly class: OracleClass
  readonly rule: string
  /** Parallel to the requests; undefined for those that are asked. */
  readonly excluded: readonly (string | undefined)[]
}

/** The oracle class of a scenario. Decided by what it holds, never by what any evaluator says. */
export function classify(scenario: Scenario): Classified {
  const rule = WORLD_RULES.find(({ holds }) => holds(scenario))
  if (rule === undefined) throw new Error('the last of the rules holds always')
  const excluded = scenario.requests.map(
    (request) => (rule.class === 'none' ? rule : REQUEST_RULES.find(({ holds }) => holds(request, scenario)))?.id,
  )
  return { class: rule.class, rule: rule.id, excluded }
}
