import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const variablesInLimitsLiteral = defineMutant(
  'interactions',
  'variables-in-limits-literal',
  'Variables are put into the policies that grant; what limits them is compared as it is written.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy, { kind }) =>
        ['boundary', 'scp', 'endpoint'].includes(kind) && policy.Version === '2012-10-17'
          ? { ...policy, Version: '2008-10-17' }
          : policy,
      ),
    ),
)
