import type { Decision } from '../../model/decision.ts'
import { documentOf } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PrincipalElement } from '../../model/policyDocument.ts'
import { withRequests } from '../edit/withRequests.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { grantTo, NEVER } from './grants.ts'

/** How the resource policy names this principal, and how it names somebody else of the kind. */
function namesOf({
  principal: { arn = '', type },
}: Scenario): readonly [own: PrincipalElement, other: PrincipalElement] | undefined {
  switch (type) {
    case 'Anonymous':
      return [{ AWS: '*' }, { AWS: '210987654321' }]
    case 'AWSService':
      return [{ Service: arn }, { Service: `x${arn}` }]
    case 'WebIdentityUser':
    case 'SAMLUser':
      return [{ Federated: arn }, { Federated: `${arn}x` }]
    default:
      return undefined
  }
}

/** What such a principal asks for. */
function requestOf({ principal: { type }, requests, resourceAccount }: Scenario): Request {
  const context = requests[0]?.context ?? {}
  const role = `arn:aws:iam::${resourceAccount}:role/assume-nothing/Target`
  if (type === 'WebIdentityUser') return { action: 'sts:AssumeRoleWithWebIdentity', resource: role, context }
  if (type === 'SAMLUser') return { action: 'sts:AssumeRoleWithSAML', resource: role, context }
  return { action: 's3:GetObject', resource: 'arn:aws:s3:::assume-nothing/key', context }
}

/** Callers that belong to no account have nothing but what the resource's own policy says of them. */
export const withoutAccount: Property = {
  id: 'without-account',
  sentence:
    'Services, anonymous callers and callers from identity providers are allowed what the resource’s policy allows them by name, under its conditions, and no more than resource control and endpoint policies let through.',
  rules: ['EVAL-17', 'EVAL-18', 'TRUST-05', 'RES-12', 'RES-A13', 'RES-A14', 'RCP-04'],
  relation: 'pivot',
  trial: (scenario) => {
    const { principal, resourceAccount } = scenario
    const names = namesOf(scenario)
    if (names === undefined) return undefined
    const [own, other] = names
    const trust = principal.type === 'WebIdentityUser' || principal.type === 'SAMLUser'
    const request = requestOf(scenario)
    const bare: Scenario = { principal, policies: { identity: [] }, resourceAccount, requests: [] }
    const world = withRequests(trust ? { ...bare, resourceKind: 'role-trust' } : bare, [request])
    // A trust policy has no Resource (TRUST-07).
    const resources = trust ? {} : { Resource: '*' }
    const allowing = (Principal: PrincipalElement, more: object = {}): Scenario =>
      withPolicies(world, {
        resource: documentOf({ Effect: 'Allow', Principal, Action: request.action, ...resources, ...more }),
      })
    const denied = documentOf({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' })
    const cases: (readonly [Scenario, Decision])[] = [
      [allowing(own), 'allowed'],
      [allowing(other), 'implicitDeny'],
      [allowing(own, { Condition: NEVER }), 'implicitDeny'],
      [withPolicies(allowing(own), { rcps: [[denied]] }), 'explicitDeny'],
    ]
    // UNSP-24 for services; which endpoint statements reach callers of identity providers is said nowhere.
    if (principal.type === 'Anonymous')
      cases.push([withPolicies(allowing(own), { endpoint: grantTo({ AWS: '210987654321' }) }), 'implicitDeny'])
    return expecting(...cases.map(([asked, decision]) => ({ scenario: asked, expected: () => [decision] })))
  },
}
