import { ALLOW_ALL, documentOf } from '../../model/edit/documentOf.ts'
import { partitionOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'

const denyAllBut = (...AWS: readonly string[]): PolicyDocument =>
  documentOf({ Effect: 'Deny', NotPrincipal: { AWS }, Action: '*', Resource: '*' })

/** What holds whether one listed level spares the requester or all of them have to be listed (CONT-04). */
export const notPrincipalSpares: Property = {
  id: 'not-principal-spares',
  sentence:
    'A Deny with NotPrincipal spares who is listed at every level and nobody who is listed at none, nor anybody with a boundary.',
  rules: ['RES-10', 'RES-11'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const { principal, requests } = scenario
    // UNSP-13 for federated users.
    if (principal.type !== 'AssumedRole' && principal.type !== 'IAMUser') return undefined
    const bare = requests.length === 0 ? undefined : bareWorld(scenario, random.pick(requests))
    if (bare === undefined || principal.arn === undefined) return undefined
    const account = `arn:${partitionOf(scenario)}:iam::${bare.account}:root`
    const elsewhere = `arn:${partitionOf(scenario)}:iam::${bare.account === '210987654321' ? '123456789012' : '210987654321'}`
    const levels = [account, principal.arn, ...(principal.issuer === undefined ? [] : [principal.issuer])]
    const administrator = withPolicies(bare.world, { identity: [ALLOW_ALL] })
    const spared = withPolicies(administrator, { resource: denyAllBut(...levels) })
    return expecting(
      { scenario: spared, expected: () => ['allowed'] },
      { scenario: withPolicies(spared, { boundary: ALLOW_ALL }), expected: () => ['explicitDeny'] },
      {
        scenario: withPolicies(administrator, {
          resource: denyAllBut(`${elsewhere}:root`, `${elsewhere}:user/somebody`),
        }),
        expected: () => ['explicitDeny'],
      },
    )
  },
}
