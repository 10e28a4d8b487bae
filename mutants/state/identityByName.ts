import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const identityByName = defineStatefulMutant(
  'identity-by-name',
  'The policies of users and roles are kept by name, which is the last part of the ARN.',
  () => {
    const loaded = new Map<string, readonly Policy[]>()
    return (scenario) => {
      const { principal, policies } = scenario
      const [, name] = /([^/]+)$/.exec(principal.issuer ?? principal.arn ?? '') ?? []
      if (name === undefined || !['AssumedRole', 'IAMUser'].includes(principal.type)) return ask(scenario)
      return ask(withPolicies(scenario, { identity: kept(loaded, name, () => policies.identity) }))
    }
  },
)
