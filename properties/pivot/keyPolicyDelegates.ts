import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withRequests } from '../edit/withRequests.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { boundaryThatAllowsNothing, grantTo } from './grants.ts'

/** The account in a key policy enables IAM policies and is no permission; without it they count for nothing (KMS-01, KMS-02). */
export const keyPolicyDelegates: Property = {
  id: 'key-policy-delegates',
  sentence:
    'A key policy that names the account lets identity policies decide, and grants nothing by itself; without it they decide nothing.',
  rules: ['KMS-01', 'KMS-02', 'EVAL-12', 'RES-A1', 'RES-A2'],
  relation: 'pivot',
  keptBecause: 'The only one about key policies.',
  trial: (scenario, random) => {
    const first = scenario.requests[0]
    const { principal } = scenario
    if (first === undefined || principal.type === 'FederatedUser') return undefined
    const bare = bareWorld(scenario, { ...first, action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key' })
    if (bare === undefined) return undefined
    const partition = principal.arn?.split(':')[1]
    const resource = `arn:${partition}:kms:us-east-1:${bare.account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`
    const asked = withRequests(bare.world, [{ ...first, action: 'kms:Decrypt', resource }])
    const AWS = random.percent(50) ? bare.account : `arn:${partition}:iam::${bare.account}:root`
    const key = { ...withPolicies(asked, { resource: grantTo({ AWS }) }), resourceKind: 'kms-key' as const }
    const administrator = withPolicies(key, { identity: [ALLOW_ALL] })
    const elsewhere = grantTo({ AWS: `arn:${partition}:iam::210987654321:role/elsewhere` })
    const denied = () => ['implicitDeny'] as const
    return expecting(
      { scenario: key, expected: denied },
      { scenario: administrator, expected: () => ['allowed'] },
      { scenario: boundaryThatAllowsNothing(administrator), expected: denied },
      { scenario: withPolicies(administrator, { resource: elsewhere }), expected: denied },
    )
  },
}
