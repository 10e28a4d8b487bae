import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert } from '../wrap/mapStatements.ts'

export const laterAllowOverrides = defineMutant(
  'decision',
  'later-allow-overrides',
  'Statements are read from top to bottom and the last one that matches decides.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy) => {
        const statements = policy.Statement as unknown as readonly Statement[]
        if (!Array.isArray(statements)) return policy
        const lastAllow = statements.findLastIndex(({ Effect }) => Effect === 'Allow')
        return {
          ...policy,
          Statement: statements.map((statement, index) =>
            index < lastAllow && statement.Effect === 'Deny' ? inert(statement) : statement,
          ),
        }
      }),
    ),
)
