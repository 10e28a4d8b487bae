import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { isPolicyText } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const duplicateKeysLastWins = defineMutant(
  'documents',
  'duplicate-keys-last-wins',
  'A policy given as text is parsed; of two equal keys JSON.parse keeps the last.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy) => {
        if (!isPolicyText(policy)) return policy
        try {
          return JSON.parse(policy.text) as Policy
        } catch {
          return policy
        }
      }),
    ),
)
