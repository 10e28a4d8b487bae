import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rolePathIgnored = defineMutant(
  'principals',
  'role-path-ignored',
  'The role’s ARN is made from the session’s, which has no path.',
  (scenario) => {
    const { principal } = scenario
    const issuer =
      principal.type === 'AssumedRole' ? principal.issuer?.replace(/:role\/.*\//s, ':role/') : principal.issuer
    return ask({ ...scenario, principal: { ...principal, issuer } })
  },
)
