import { allPages } from '../client/allPages.ts'
import type { Iam } from './iam.ts'
import { untilGone } from './untilGone.ts'

/** Removes a temporary role of ours with its inline policies. Done already is done. */
export async function removeRole(iam: Iam, RoleName: string): Promise<void> {
  const { call, patience } = iam
  await untilGone(iam, async () => {
    // Listed anew at every attempt: a policy may turn up late, and the role cannot go before it (DeleteConflict).
    const policies = await allPages(
      (Marker) => call('ListRolePolicies', (iam, options) => iam.listRolePolicies({ RoleName, Marker }, options)),
      ({ PolicyNames }) => PolicyNames,
      patience,
    )
    for (const PolicyName of policies)
      await untilGone(iam, () =>
        call('DeleteRolePolicy', (iam, options) => iam.deleteRolePolicy({ RoleName, PolicyName }, options)),
      )
    await call('DeleteRole', (iam, options) => iam.deleteRole({ RoleName }, options))
  })
}
