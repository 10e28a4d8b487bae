import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const defaultsInOldVersion = defineMutant(
  'interactions',
  'defaults-in-old-version',
  'A variable with a default is newer than the version, so it works in every policy.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy) => {
        const old = policy.Statement !== undefined && (policy.Version === undefined || policy.Version === '2008-10-17')
        return old && /\$\{[^{}]{1,200}, '/.test(JSON.stringify(policy)) ? { ...policy, Version: '2012-10-17' } : policy
      }),
    ),
)
