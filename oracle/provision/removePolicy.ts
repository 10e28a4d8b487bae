import type { Iam } from './iam.ts'
import { untilGone } from './untilGone.ts'

/** Removes a managed policy of ours, which must be no role's boundary any more. Done already is done. */
export async function removePolicy(iam: Iam, PolicyArn: string): Promise<void> {
  await untilGone(iam, () => iam.call('DeletePolicy', (client, options) => client.deletePolicy({ PolicyArn }, options)))
}
