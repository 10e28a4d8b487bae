import type { STS } from '@aws-sdk/client-sts'
import type { Policy } from '../../../model/policyDocument.ts'
import type { Credentials } from '../server/credentials.ts'

export const SESSION_NAME = 'assume-nothing'

/** Any role's: MinIO asks for one and does not look at it. */
const NO_ROLE = 'arn:aws:iam::000000000000:role/assume-nothing'

/** Calls AssumeRole, with an inline session policy or without, and managed ones by their ARNs; gives the session's credentials. */
export async function assumed(
  sts: STS,
  inline: Policy | undefined,
  role: string = NO_ROLE,
  managed: readonly string[] = [],
): Promise<Credentials> {
  const { Credentials: given } = await sts.assumeRole({
    RoleArn: role,
    RoleSessionName: SESSION_NAME,
    DurationSeconds: 900,
    ...(inline === undefined ? {} : { Policy: JSON.stringify(inline) }),
    ...(managed.length === 0 ? {} : { PolicyArns: managed.map((arn) => ({ arn })) }),
  })
  if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined || given.SessionToken === undefined)
    throw new Error('AssumeRole gave no credentials')
  return { accessKeyId: given.AccessKeyId, secretAccessKey: given.SecretAccessKey, sessionToken: given.SessionToken }
}
