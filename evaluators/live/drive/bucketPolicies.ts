import type { S3 } from '@aws-sdk/client-s3'
import type { Policy } from '../../../model/policyDocument.ts'
import { all } from './all.ts'
import { codeOf } from './codeOf.ts'
import { WorldRefused } from './worlds.ts'

/** The bucket policies of a world, of which each stands or does not. */
export interface BucketPolicies {
  /** Whether there are any. */
  readonly any: boolean
  /** Puts all of them in place. Rejects with WorldRefused where the server takes one for malformed; lift what stands then. */
  readonly set: () => Promise<void>
  /** Removes those that stand. */
  readonly lift: () => Promise<void>
}

/** Of PutBucketPolicy. MinIO fails so where a statement has NotAction. */
const UNTAKEN = ['MalformedPolicy', 'InvalidPolicyDocument', 'InternalError']

/** `policies` are by bucket; `root` is who may do everything. */
export function bucketPoliciesOf(root: S3, policies: ReadonlyMap<string, Policy>): BucketPolicies {
  const standing = new Set<string>()
  const put = async (Bucket: string, policy: Policy): Promise<void> => {
    try {
      await root.putBucketPolicy({ Bucket, Policy: JSON.stringify(policy) })
    } catch (thrown) {
      if (UNTAKEN.includes(codeOf(thrown))) throw new WorldRefused(messageOf(thrown))
      // It may have been taken all the same, where only the answer was lost.
      standing.add(Bucket)
      throw thrown
    }
    standing.add(Bucket)
  }
  const remove = async (Bucket: string): Promise<void> => {
    await root.deleteBucketPolicy({ Bucket }).catch((thrown) => {
      if (codeOf(thrown) !== 'NoSuchBucketPolicy') throw thrown
    })
    standing.delete(Bucket)
  }
  return {
    any: policies.size > 0,
    set: () => all([...policies].map(([bucket, policy]) => put(bucket, policy))),
    lift: () => all([...standing].map(remove)),
  }
}

/** Without the values of the document, so that each reason is told once. */
function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message.replaceAll(/'[^']*'|"[^"]*"/g, "'…'") : codeOf(thrown)
}
