import type { Policy } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withPolicies } from '../wrap/withPolicies.ts'

const loaded = new Map<string, readonly Policy[]>()
const MOST = 10_000
const KINDS = ['AssumedRole', 'FederatedUser', 'IAMUser']

export const worldsCached = defineMutant(
  'state',
  'worlds-cached',
  'What is attached to a principal is loaded once.',
  (scenario) => {
    const key = scenario.principal.arn ?? ''
    if (loaded.size === MOST) loaded.clear()
    const identity = loaded.get(key) ?? scenario.policies.identity
    loaded.set(key, identity)
    return ask(withPolicies(scenario, { identity: KINDS.includes(scenario.principal.type) ? identity : [] }))
  },
)
