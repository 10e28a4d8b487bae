import type { Decision } from '../../model/decision.ts'
import { ALLOW_ALL, documentOf } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { PrincipalElement } from '../../model/policyDocument.ts'
import { some } from '../edit/some.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { type BareWorld, bareWorld } from './bareWorld.ts'
import { grantTo, NEVER } from './grants.ts'

/** A form of the Principal element, what an Allow of it is to somebody without policies, and a Deny of it to an administrator. */
type Form = readonly [principal: PrincipalElement, allow: Decision | undefined, deny: Decision]

const STARS: readonly PrincipalElement[] = ['*', { AWS: '*' }, { AWS: ['*'] }]

function formsOf({ world, account }: BareWorld): readonly Form[] {
  const { arn, issuer, type } = world.principal
  const elsewhere = account === '210987654321' ? '123456789012' : '210987654321'
  // CONT-27 for federated users.
  const star: Decision | undefined = type === 'FederatedUser' ? undefined : 'allowed'
  return [
    ...STARS.map((principal): Form => [principal, star, 'explicitDeny']),
    ...[arn, issuer].flatMap((name): readonly Form[] =>
      name === undefined
        ? []
        : [
            [{ AWS: name }, 'allowed', 'explicitDeny'],
            [{ AWS: [`arn:aws:iam::${elsewhere}:root`, name] }, 'allowed', 'explicitDeny'],
          ],
    ),
    [{ AWS: elsewhere }, 'implicitDeny', 'allowed'],
    [{ AWS: `arn:aws:iam::${elsewhere}:root` }, 'implicitDeny', 'allowed'],
    [{ Service: 'ec2.amazonaws.com' }, 'implicitDeny', 'allowed'],
    [{ Service: ['lambda.amazonaws.com', 's3.amazonaws.com'] }, 'implicitDeny', 'allowed'],
  ]
}

/** Tables A and C, as far as they are certain without limits. */
export const principalForms: Property = {
  id: 'principal-forms',
  sentence:
    'A resource policy reaches the requester by its own name, its role or user and a star in any spelling, and not by another account or a service.',
  rules: ['RES-TABLE-A', 'RES-TABLE-C', 'RES-A3', 'RES-A5', 'RES-A10', 'RES-A13b'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    if (bare === undefined) return undefined
    const administrator = withPolicies(bare.world, { identity: [ALLOW_ALL] })
    const { arn } = bare.world.principal
    const conditional = documentOf({
      Effect: 'Allow',
      Principal: { AWS: arn ?? '' },
      Action: '*',
      Resource: '*',
      Condition: NEVER,
    })
    return expecting(
      { scenario: withPolicies(bare.world, { resource: conditional }), expected: () => ['implicitDeny'] },
      ...some(formsOf(bare), 4, random).flatMap(([principal, allow, deny]) => [
        {
          scenario: withPolicies(bare.world, { resource: grantTo(principal) }),
          expected: () => allow && [allow],
        },
        {
          scenario: withPolicies(administrator, {
            resource: documentOf({ Effect: 'Deny', Principal: principal, Action: '*', Resource: '*' }),
          }),
          expected: () => [deny],
        },
      ]),
    )
  },
}
