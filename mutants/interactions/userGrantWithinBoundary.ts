import { many } from '../../model/edit/many.ts'
import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { keeping } from '../wrap/keeping.ts'
import { names } from '../wrap/names.ts'

export const userGrantWithinBoundary = defineMutant(
  'interactions',
  'user-grant-within-boundary',
  'A grant to a user joins its identity policies, as one to a role does, so the boundary limits it.',
  (scenario) => {
    const { policies, principal, resourceKind = 'generic' } = scenario
    if (principal.type !== 'IAMUser' || resourceKind !== 'generic' || isCrossAccount(scenario)) return ask(scenario)
    const isOwn = (one: Statement): boolean => one.Effect === 'Allow' && names(one, principal.arn)
    const own = many(policies.resource?.Statement as unknown as Statement).filter(isOwn)
    if (own.length === 0) return ask(scenario)
    const Statement = own.map(({ Principal: _, Sid: __, ...rest }) =>
      rest.NotResource === undefined ? { Resource: '*', ...rest } : rest,
    )
    const joined = { Version: policies.resource?.Version ?? '2008-10-17', Statement } as Policy
    const bare = keeping(scenario, (statement, kind) => kind !== 'resource' || !isOwn(statement))
    return ask(withPolicies(bare, { identity: [...policies.identity, joined] }))
  },
)
