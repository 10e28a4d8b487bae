import type { Answer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { askAll } from './ask.ts'

/** What the reference answers, but allowed wherever it allows in the other scenario. */
export function allowedToo(scenario: Scenario, other: Scenario): Answer {
  return askAll([scenario, other], ([own = 'implicitDeny', others]) => (others === 'allowed' ? 'allowed' : own))
}
