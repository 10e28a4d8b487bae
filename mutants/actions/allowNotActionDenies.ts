import { many } from '../../model/edit/many.ts'
import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const allowNotActionDenies = defineMutant(
  'actions',
  'allow-not-action-denies',
  'Allow with NotAction allows all actions but the listed ones and denies those.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy) => {
        const statements = many(policy.Statement as Statement | undefined)
        const denies = statements.flatMap(({ NotAction, Sid: _, ...statement }) =>
          statement.Effect === 'Allow' && NotAction !== undefined
            ? [{ ...statement, Effect: 'Deny' as const, Action: NotAction }]
            : [],
        )
        return denies.length === 0 ? policy : { ...policy, Statement: [...statements, ...denies] }
      }),
    ),
)
