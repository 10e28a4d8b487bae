import { many } from '../../model/edit/many.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert } from '../wrap/mapStatements.ts'

const sidsOf = ({ Statement }: Policy): readonly string[] =>
  many(Statement as Statement).flatMap(({ Sid }) => (Sid === undefined ? [] : [Sid]))

export const sidsUniqueAcrossPolicies = defineMutant(
  'documents',
  'sids-unique-across-policies',
  'Statements are kept by Sid: one in a later identity policy replaces one of the same name in an earlier.',
  (scenario) => {
    const last = new Map<string, Policy>()
    for (const policy of scenario.policies.identity) for (const sid of sidsOf(policy)) last.set(sid, policy)
    const seen = scenario.policies.identity.map((policy) => ({
      ...policy,
      Statement: many(policy.Statement as Statement).map((one) =>
        (last.get(one.Sid ?? '') ?? policy) === policy ? one : inert(one),
      ),
    }))
    return ask(withPolicies(scenario, { identity: seen as unknown as readonly Policy[] }))
  },
)
