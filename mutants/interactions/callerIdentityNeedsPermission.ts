import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'

export const callerIdentityNeedsPermission = defineMutant(
  'interactions',
  'caller-identity-needs-permission',
  'sts:GetCallerIdentity is an action like others.',
  (scenario) => {
    if (scenario.principal.type === 'FederatedUser') return ask(scenario)
    const other = (action: string): string =>
      action.toLowerCase() === 'sts:getcalleridentity' ? 'sts:GetAccessKeyInfo' : action
    const requests = scenario.requests.map((request) => ({ ...request, action: other(request.action) }))
    return ask(mapPatterns({ ...scenario, requests }, 'Action', (patterns) => patterns.map(other)))
  },
)
