import { documentOf } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { ConditionBlock, PolicyDocument, PrincipalElement } from '../../model/policyDocument.ts'

/** A resource policy that allows everything to one principal. */
export function grantTo(principal: PrincipalElement): PolicyDocument {
  return documentOf({ Effect: 'Allow', Principal: principal, Action: '*', Resource: '*' })
}

/** A policy that is there and allows nothing that anybody asks for (SESS-10). */
export const ALLOW_NOTHING: PolicyDocument = documentOf({
  Effect: 'Allow',
  Action: 'assume-nothing:Nothing',
  Resource: '*',
})

/** The world with session policies that match nothing. */
export function sessionThatAllowsNothing(world: Scenario): Scenario {
  return withSession(world, { inline: ALLOW_NOTHING })
}

/** The world with a permissions boundary that matches nothing. */
export function boundaryThatAllowsNothing(world: Scenario): Scenario {
  return withPolicies(world, { boundary: ALLOW_NOTHING })
}

/** A condition that holds for nobody, whatever a request carries (COND-04). */
export const NEVER: ConditionBlock = { StringEquals: { 'assume-nothing:Nothing': 'x' } }

/** Only a Deny of something else, which allows nothing either (SESS-05, PB-04). */
export const DENY_NOTHING: PolicyDocument = documentOf({
  Effect: 'Deny',
  Action: 'assume-nothing:Nothing',
  Resource: '*',
})

/** Everything, under a condition that does not hold. */
export const ALLOW_NEVER: PolicyDocument = documentOf({
  Effect: 'Allow',
  Action: '*',
  Resource: '*',
  Condition: NEVER,
})

/** An account that is none of the usual ones, and not the given one. */
export function accountBeside(account: string): string {
  return account === '210987654321' ? '123456789012' : '210987654321'
}
