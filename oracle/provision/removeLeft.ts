import type { Found } from './findLeft.ts'
import type { Iam } from './iam.ts'
import { removePolicy } from './removePolicy.ts'
import { removeRole } from './removeRole.ts'

/** What could not be removed, and what IAM said. */
export interface NotRemoved {
  readonly found: Found
  readonly thrown: unknown
}

/**
 * Removes what is ours, roles before the policies that bound them; goes on where one fails. `onRemoved` is told of each that is gone. What
 * has no run's id is left alone.
 */
export async function removeLeft(
  iam: Iam,
  all: readonly Found[],
  onRemoved: (found: Found) => void,
): Promise<readonly NotRemoved[]> {
  const failed: NotRemoved[] = []
  const ours = all.filter(({ runId }) => runId !== undefined)
  for (const found of [
    ...ours.filter(({ kind }) => kind === 'role'),
    ...ours.filter(({ kind }) => kind === 'policy'),
  ]) {
    try {
      await (found.kind === 'role' ? removeRole(iam, found.name) : removePolicy(iam, found.arn))
      onRemoved(found)
    } catch (thrown) {
      failed.push({ found, thrown })
    }
  }
  return failed
}
