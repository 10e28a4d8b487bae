import type { Scenario } from '../../model/format/scenario.ts'
import { keeping } from './keeping.ts'
import { names } from './names.ts'

/** The scenario with nothing granted but what the resource policy grants to this name; every Deny stays. */
export function grantedTo(scenario: Scenario, name: string | undefined): Scenario {
  return keeping(
    scenario,
    (statement, kind) =>
      statement.Effect === 'Deny' || (kind === 'resource' ? names(statement, name) : kind !== 'identity'),
  )
}
