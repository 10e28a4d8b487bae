import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

const FORGOTTEN = ['AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity']

export const sessionOnlyForAssumeRole = defineMutant(
  'session',
  'session-only-for-assume-role',
  'Session policies are read for AssumeRole, and forgotten for SAML and web identity.',
  (scenario) => ask(FORGOTTEN.includes(scenario.session?.via ?? '') ? withSessionPolicies(scenario, []) : scenario),
)
