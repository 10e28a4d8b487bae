import { accountOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Policies } from '../../model/format/scenario.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const scpsByAccount = defineStatefulMutant(
  'scps-by-account',
  'The service control policies of an account are loaded once.',
  () => {
    const loaded = new Map<string, Policies['scps'] | 'none'>()
    return (scenario) => {
      const account = accountOf(scenario)
      if (account === undefined) return ask(scenario)
      const scps = kept(loaded, account, () => scenario.policies.scps ?? 'none')
      return ask(withPolicies(scenario, { scps: scps === 'none' ? undefined : scps }))
    }
  },
)
