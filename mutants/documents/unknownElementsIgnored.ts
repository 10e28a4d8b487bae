import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

const KNOWN = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]

export const unknownElementsIgnored = defineMutant(
  'documents',
  'unknown-elements-ignored',
  'Elements that the language does not have are passed over, a misspelt Condition among them.',
  (scenario) =>
    ask(
      mapStatements(
        scenario,
        (statement) =>
          Object.fromEntries(
            Object.entries(statement).filter(([name]) => KNOWN.includes(name)),
          ) as unknown as Statement,
      ),
    ),
)
