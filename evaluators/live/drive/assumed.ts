import type { STS } from '@aws-sdk/client-sts'
import type { Policy } from '../../../model/policyDocument.ts'
import type { Credentials } from '../server/credentials.ts'

/** Any role's: MinIO asks for one and does not look at it. */
const NO_ROLE = 'arn:aws:iam::000000000000:role/assume-nothing'

/** Calls AssumeRole, with an inline session policy or without, and gives the session's credentials. */
export async function assumed(sts: STS, inline: Policy | undefined, role: string = NO_ROLE): Promise<Credentials> {
  const { Credentials: given } = await sts.assumeRole({
    RoleArn: role,
    RoleSessionName: 'assume-nothing',
    DurationSeconds: 900,
    ...(inline === undefined ? {} : { Policy: JSON.stringify(inline) }),
  })
  if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined || given.SessionToken === undefined)
    throw new Error('AssumeRole gave no credentials')
  return { accessKeyId: given.AccessKeyId, secretAccessKey: given.SecretAccessKey, sessionToken: given.SessionToken }
}
