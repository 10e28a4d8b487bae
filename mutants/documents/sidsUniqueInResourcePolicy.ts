import { many } from '../../model/edit/many.ts'
import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert } from '../wrap/mapStatements.ts'

export const sidsUniqueInResourcePolicy = defineMutant(
  'documents',
  'sids-unique-in-resource-policy',
  'The statements of a resource policy are kept by Sid: a later one replaces an earlier of the same name.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy, { kind }) => {
        const statements = many(policy.Statement as unknown as Statement)
        if (kind !== 'resource' || !Array.isArray(policy.Statement)) return policy
        const kept = statements.map((one, index) =>
          one.Sid !== undefined && statements.findLastIndex(({ Sid }) => Sid === one.Sid) > index ? inert(one) : one,
        )
        return { ...policy, Statement: kept } as unknown as Policy
      }),
    ),
)
