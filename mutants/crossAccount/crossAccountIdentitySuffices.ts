import { many } from '../../model/edit/many.ts'
import { accountOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const crossAccountIdentitySuffices = defineMutant(
  'crossAccount',
  'cross-account-identity-suffices',
  'What the identity policies allow across accounts is allowed.',
  (scenario) => {
    const account = accountOf(scenario)
    if (account === undefined || account === scenario.resourceAccount) return ask(scenario)
    const withGrant = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } as const
    const before = many(scenario.policies.resource?.Statement as Statement | undefined)
    const resource = { Version: '2012-10-17', ...scenario.policies.resource, Statement: [...before, withGrant] }
    return ask(scenario.resourceKind === 'role-trust' ? scenario : withPolicies(scenario, { resource }))
  },
)
