import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const variablesLiteral = defineMutant(
  'variables',
  'variables-literal',
  'Policy variables are not implemented.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy) =>
        policy.Version === '2012-10-17' ? { ...policy, Version: '2008-10-17' } : policy,
      ),
    ),
)
