import { many } from '../../model/edit/many.ts'
import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { opened } from '../wrap/opened.ts'

const deniesOnly = ({ Statement }: Policy): boolean =>
  many(Statement as Statement).every(({ Effect }) => Effect === 'Deny')

export const sessionDenyOnlyNeutral = defineMutant(
  'session',
  'session-deny-only-neutral',
  'A session policy of Deny statements only takes those away and leaves the rest.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy, { kind }) => (kind === 'session' && deniesOnly(policy) ? opened(policy) : policy)),
    ),
)
