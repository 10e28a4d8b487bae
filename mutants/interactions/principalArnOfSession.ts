import type { Context } from '../../model/format/request.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const principalArnOfSession = defineMutant(
  'interactions',
  'principal-arn-of-session',
  'aws:PrincipalArn is the ARN of the session.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'AssumedRole' || arn === undefined) return ask(scenario)
    const own = (context: Context): Context =>
      Object.fromEntries(
        Object.entries(context).map(([key, value]) => [key, key.toLowerCase() === 'aws:principalarn' ? arn : value]),
      )
    return ask({
      ...scenario,
      requests: scenario.requests.map((request) => ({ ...request, context: own(request.context) })),
    })
  },
)
