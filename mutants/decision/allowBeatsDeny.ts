import { defineMutant } from '../defineMutant.ts'
import { askAll } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

export const allowBeatsDeny = defineMutant(
  'decision',
  'allow-beats-deny',
  'One matching Allow is enough.',
  (scenario) => {
    const withoutDenies = mapStatements(scenario, (statement) =>
      statement.Effect === 'Deny' ? inert(statement) : statement,
    )
    return askAll([scenario, withoutDenies], ([decision = 'implicitDeny', allowed]) =>
      allowed === 'allowed' ? 'allowed' : decision,
    )
  },
)
