import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const boundariesByRole = defineStatefulMutant(
  'boundaries-by-role',
  'The permissions boundary of a role is loaded with its first session and kept for the later ones.',
  () => {
    const loaded = new Map<string, Policy | 'none'>()
    return (scenario) => {
      const { principal, policies } = scenario
      if (principal.type !== 'AssumedRole') return ask(scenario)
      const boundary = kept(loaded, principal.issuer ?? '', () => policies.boundary ?? 'none')
      return ask(withPolicies(scenario, { boundary: boundary === 'none' ? undefined : boundary }))
    }
  },
)
