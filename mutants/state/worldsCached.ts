import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

const KINDS = ['AssumedRole', 'FederatedUser', 'IAMUser']

export const worldsCached = defineStatefulMutant(
  'worlds-cached',
  'What is attached to a principal is loaded once.',
  () => {
    const loaded = new Map<string, readonly Policy[]>()
    return (scenario) => {
      const { principal, policies } = scenario
      const identity = kept(loaded, principal.arn ?? '', () => policies.identity)
      return ask(withPolicies(scenario, { identity: KINDS.includes(principal.type) ? identity : [] }))
    }
  },
)
