import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const sessionVariablesLiteral = defineMutant(
  'interactions',
  'session-variables-literal',
  'Session policies are written for one session, so variables in them are not replaced.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy, { kind }) =>
        kind === 'session' && policy.Version === '2012-10-17' ? { ...policy, Version: '2008-10-17' } : policy,
      ),
    ),
)
