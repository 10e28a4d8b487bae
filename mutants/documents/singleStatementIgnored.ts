import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert } from '../wrap/mapStatements.ts'

export const singleStatementIgnored = defineMutant(
  'documents',
  'single-statement-ignored',
  'Statement is read as a list; a single object is none.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy) => {
        const { Statement } = policy
        return typeof Statement === 'object' && !Array.isArray(Statement)
          ? { ...policy, Statement: inert(Statement as unknown as Statement) as never }
          : policy
      }),
    ),
)
