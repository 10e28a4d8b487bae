import type { S3 } from '@aws-sdk/client-s3'
import { codeOf } from './codeOf.ts'
import type { Planned } from './planned.ts'

/** What came of a call: let through, refused for want of permission, or something that tells neither. */
export type CallOutcome = 'allowed' | 'denied' | { readonly failed: string }

const REFUSED = ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation']

/** Makes a call; `s3` has the headers of it. */
export async function askCall(
  s3: S3,
  { call, bucket, key, parameters }: Planned,
  abortSignal?: AbortSignal,
): Promise<CallOutcome> {
  try {
    await call.send(s3, { Bucket: bucket, Key: key, parameters }, abortSignal === undefined ? {} : { abortSignal })
    return 'allowed'
  } catch (thrown) {
    const code = codeOf(thrown)
    if (REFUSED.includes(code)) return 'denied'
    if (call.passed?.includes(code)) return 'allowed'
    return { failed: [code, thrown instanceof Error ? thrown.message : String(thrown)].filter(Boolean).join(': ') }
  }
}
