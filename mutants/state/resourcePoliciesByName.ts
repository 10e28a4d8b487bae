import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const resourcePoliciesByName = defineStatefulMutant(
  'resource-policies-by-name',
  'Resource policies are loaded once for each resource.',
  () => {
    const loaded = new Map<string, Policy | 'none'>()
    return (scenario) => {
      const resource = kept(loaded, scenario.requests[0]?.resource ?? '', () => scenario.policies.resource ?? 'none')
      return ask(withPolicies(scenario, { resource: resource === 'none' ? undefined : resource }))
    }
  },
)
