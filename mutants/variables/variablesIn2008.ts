import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

const isOld = ({ Version, Statement }: Policy): boolean =>
  Statement !== undefined && (Version === undefined || Version === '2008-10-17')

export const variablesIn2008 = defineMutant(
  'variables',
  'variables-in-2008',
  'Policy variables work in every version.',
  (scenario) => ask(mapPolicies(scenario, (policy) => (isOld(policy) ? { ...policy, Version: '2012-10-17' } : policy))),
)
