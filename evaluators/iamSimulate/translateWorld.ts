import { parseArn } from '../../model/arn.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { isPolicyText, type Policy } from '../../model/policyDocument.ts'
import { mergeSessionPolicies } from './mergeSessionPolicies.ts'
import type { Simulation } from './package.ts'

/** Everything of a simulation but the request; policies are named by their path in the scenario. */
export type World = Omit<Simulation, 'request'> & { readonly principal: Simulation['request']['principal'] }

/** Puts a scenario's world into iam-simulate's input, or says why it cannot be said there. Translates, never corrects. */
export function translateWorld(scenario: Scenario): { readonly world: World } | { readonly reason: string } {
  const { policies, session } = scenario
  const reason = cannotSay(scenario)
  if (reason !== undefined) return { reason }
  const merged = mergeSessionPolicies(sessionPolicies(session))
  if ('reason' in merged) return merged
  const principal = scenario.principal.arn ?? ({ type: 'Anonymous' } as const)
  const levels = (name: string, given: readonly (readonly Policy[])[] | undefined) =>
    (given ?? []).map((level, at) => ({
      orgIdentifier: `level ${at}`,
      policies: named(`policies.${name}[${at}]`, level),
    }))
  return {
    world: {
      principal,
      identityPolicies: named('policies.identity', policies.identity),
      ...(merged.policy === undefined ? {} : { sessionPolicy: merged.policy }),
      ...(policies.boundary === undefined
        ? {}
        : { permissionBoundaryPolicies: [{ name: 'policies.boundary', policy: policies.boundary }] }),
      ...(policies.resource === undefined ? {} : { resourcePolicy: policies.resource }),
      ...(policies.endpoint === undefined
        ? {}
        : { vpcEndpointPolicies: [{ name: 'policies.endpoint', policy: policies.endpoint }] }),
      serviceControlPolicies: levels('scps', policies.scps),
      resourceControlPolicies: levels('rcps', policies.rcps),
      // The context of a scenario is complete: a bucket tag that stands there is one that the bucket shows.
      additionalSettings: { s3: { bucketAbacEnabled: true } },
    },
  }
}

function named(path: string, policies: readonly Policy[]) {
  return policies.map((policy, at) => ({ name: `${path}[${at}]`, policy }))
}

function sessionPolicies(session: Scenario['session']): Policy[] {
  const managed = (session?.managed ?? []).map(({ document }) => document)
  return session?.inline === undefined ? managed : [session.inline, ...managed]
}

/** Every policy of a scenario that bears on its decisions; those of the session's caller do not (SESS-11). */
export function policiesOf({ policies, session }: Scenario): Policy[] {
  const single = [policies.boundary, policies.resource, policies.endpoint].filter((policy) => policy !== undefined)
  return [
    ...policies.identity,
    ...single,
    ...(policies.scps ?? []).flat(),
    ...(policies.rcps ?? []).flat(),
    ...sessionPolicies(session),
  ]
}

function cannotSay(scenario: Scenario): string | undefined {
  const { principal, policies } = scenario
  const organization = (policies.scps ?? []).length + (policies.rcps ?? []).length > 0
  switch (principal.type) {
    case 'Root':
    case 'WebIdentityUser':
    case 'SAMLUser':
      return `principals of type ${principal.type}`
    case 'AWSService':
      // Its test for a service principal.
      if (!(principal.arn ?? '').endsWith('amazonaws.com')) return 'service principals outside amazonaws.com'
      break
    case 'FederatedUser': {
      const names = [principal.issuer ?? '', userOfItsGuess(principal.arn ?? '')]
      if (names[0] !== names[1] && mentionsAny(policies.resource, names))
        return 'a resource policy on users, for a federated user not named like the user'
      break
    }
    case 'AssumedRole':
      // It sees the session's ARN, which has no path, so it cannot know that SCPs and RCPs pass such roles by (SCP-01).
      if (organization && /:role\/aws-service-role\//.test(principal.issuer ?? ''))
        return 'organization policies for a service-linked role'
  }
  const accountless = principal.type === 'AWSService' || principal.type === 'Anonymous'
  if (accountless && (policies.scps ?? []).length > 0)
    return `service control policies for a principal of type ${principal.type}`
  if (scenario.resourceKind === 'role-trust' && policies.resource === undefined)
    return 'a role without a trust policy, which it takes as trusting'
  if (policiesOf(scenario).some(isPolicyText)) return 'policies given as text'
  return undefined
}

function mentionsAny(policy: Policy | undefined, names: readonly string[]): boolean {
  const text = JSON.stringify(policy ?? {})
  return names.some((name) => text.includes(JSON.stringify(name).slice(1, -1)))
}

/** It takes a federated user's name for the name of the IAM user behind it (SESS-19 says that they are different things). */
function userOfItsGuess(federatedUser: string): string {
  const arn = parseArn(federatedUser)
  const name = arn?.resource.slice(arn.resource.indexOf('/') + 1)
  return `arn:${arn?.partition}:iam::${arn?.account}:user/${name}`
}
