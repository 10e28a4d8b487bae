import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const trustConditionsUnreadForProviders = defineMutant(
  'interactions',
  'trust-conditions-unread-for-providers',
  'Who comes from an identity provider has no context yet, so the conditions of a trust policy are not read.',
  (scenario) => {
    if (!['WebIdentityUser', 'SAMLUser'].includes(scenario.principal.type)) return ask(scenario)
    return ask(
      mapStatements(scenario, (statement, kind) => {
        const { Condition, ...rest } = statement
        return kind === 'resource' && statement.Effect === 'Allow' && Condition !== undefined ? rest : statement
      }),
    )
  },
)
