import type { STS } from '@aws-sdk/client-sts'
import type { Policy } from '../../../model/policyDocument.ts'
import type { IssuedCredentials } from './issuer.ts'

interface Asked {
  readonly RoleArn: string
  readonly policy?: Policy | undefined
  /** ARNs of managed session policies. */
  readonly managed?: readonly string[]
  readonly seconds?: number | undefined
}

/** AWS's least, and that of servers that do as it does. */
const LEAST_SECONDS = 900

/** Calls AssumeRole with whatever session policies are given, and gives the session's credentials with their end. */
export async function issued(sts: STS, { RoleArn, policy, managed = [], seconds }: Asked): Promise<IssuedCredentials> {
  const { Credentials: given } = await sts.assumeRole({
    RoleArn,
    RoleSessionName: 'assume-nothing',
    DurationSeconds: seconds ?? LEAST_SECONDS,
    ...(policy === undefined ? {} : { Policy: JSON.stringify(policy) }),
    ...(managed.length === 0 ? {} : { PolicyArns: managed.map((arn) => ({ arn })) }),
  })
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = given ?? {}
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
    throw new Error('AssumeRole gave no credentials')
  const expiresAt = given?.Expiration?.getTime()
  return { accessKeyId, secretAccessKey, sessionToken, ...(expiresAt === undefined ? {} : { expiresAt }) }
}
