import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withoutDenies } from '../wrap/withoutDenies.ts'

export const scpDeniesAtLastLevelOnly = defineMutant(
  'interactions',
  'scp-denies-at-last-level-only',
  'What an account may not do is said at the account; above it levels only say what may be allowed.',
  (scenario) => {
    const { scps } = scenario.policies
    const levels = scps?.map((level, index) => (index < scps.length - 1 ? level.map(withoutDenies) : level))
    return ask(withPolicies(scenario, { scps: levels }))
  },
)
