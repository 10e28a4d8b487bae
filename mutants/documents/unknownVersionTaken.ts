import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const unknownVersionTaken = defineMutant(
  'documents',
  'unknown-version-taken',
  'A Version that is not known is taken for the current one.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy) => {
        const odd = typeof policy.Version === 'string' && !/^20(?:08|12)-10-17$/.test(policy.Version)
        return odd ? { ...policy, Version: '2012-10-17' } : policy
      }),
    ),
)
