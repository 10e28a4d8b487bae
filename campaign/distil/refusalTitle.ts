import type { Scenario } from '../../model/format/scenario.ts'
import type { Refusal } from '../../reference/verdict.ts'
import { policyText } from './titleOf.ts'

/** One sentence for people: which policy AWS would refuse, and what is wrong with it. */
export function refusalTitle({ policy, element, expected }: Refusal, scenario: Scenario): string {
  return `${policyText(policy, scenario)} is refused: ${element} should be ${expected}`
}
