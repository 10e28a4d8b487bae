import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const servicePrincipalGrants = defineMutant(
  'principals',
  'service-principal-grants',
  'A grant to a service is one to all that works in its name, and sessions of roles do.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'AssumedRole' || arn === undefined) return ask(scenario)
    return ask(
      mapStatements(scenario, (statement, kind) => {
        const { Principal } = statement
        const service =
          kind === 'resource' && typeof Principal === 'object' && Principal !== null && 'Service' in Principal
        return service && statement.Effect === 'Allow' ? { ...statement, Principal: { AWS: arn } } : statement
      }),
    )
  },
)
