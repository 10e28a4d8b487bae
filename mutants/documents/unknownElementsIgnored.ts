import { STATEMENT_ELEMENTS } from '../../model/edit/plainDocument.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

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
            Object.entries(statement).filter(([name]) => STATEMENT_ELEMENTS.includes(name)),
          ) as unknown as Statement,
      ),
    ),
)
