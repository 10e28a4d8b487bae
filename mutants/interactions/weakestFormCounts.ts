import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { names } from '../wrap/names.ts'

export const weakestFormCounts = defineMutant(
  'interactions',
  'weakest-form-counts',
  'A statement that names both the role and its session is one for the role.',
  (scenario) => {
    const { arn, issuer, type } = scenario.principal
    if (type !== 'AssumedRole' || issuer === undefined) return ask(scenario)
    return ask(
      mapPrincipals(scenario, (name, statement) =>
        name === arn && statement.Effect === 'Allow' && names(statement, issuer) ? issuer : name,
      ),
    )
  },
)
