import { many } from '../../../model/edit/many.ts'
import type { Policy, Statement } from '../../../model/policyDocument.ts'
import { NEUTRAL } from '../ours.ts'
import { statementsOf } from './guard.ts'
import type { Renames } from './renames.ts'

/** A bucket policy that can be put, with the principals that must exist for it. */
export interface PutBucketPolicy {
  readonly document: Policy
  readonly companions: readonly string[]
  readonly isPublic: boolean
}

/** Principals that a run makes, by `aws:PrincipalArn`, whatever their path. */
const OURS = [
  `arn:aws:iam::${NEUTRAL.account}:*an-${NEUTRAL.run}-*`,
  `arn:aws:sts::${NEUTRAL.account}:*an-${NEUTRAL.run}-*`,
]

/** Nobody of another account gets in, whatever else the policy says. */
const CLOSED: Statement = {
  Sid: 'ClosedToOtherAccounts',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:PrincipalAccount': NEUTRAL.account } },
}

/**
 * A resource policy as a bucket policy, its texts renamed already: principals are named by `renames`, and every Deny is for principals of the run
 * alone, so that nobody is locked out of a bucket of theirs. Or why S3 would not have it.
 */
export function bucketPolicy(
  given: Policy,
  renames: Renames,
  bucket: string,
): PutBucketPolicy | { readonly reason: string } {
  const companions = new Set<string>()
  const statements: Statement[] = []
  let isPublic = false
  for (const statement of statementsOf(given)) {
    if (statement.Resource === undefined && statement.NotResource === undefined)
      return { reason: 'bucket policies without Resource, which S3 refuses' }
    const principals = named(statement.Principal ?? statement.NotPrincipal, renames, companions)
    if ('reason' in principals) return principals
    if (statement.Effect === 'Allow' && JSON.stringify(principals.element).includes('"*"')) isPublic = true
    const element =
      statement.Principal === undefined ? { NotPrincipal: principals.element } : { Principal: principals.element }
    const spared = statement.Effect === 'Deny' ? sparing(statement) : statement
    if (spared === undefined) return { reason: 'a Deny in a bucket policy with a condition on aws:PrincipalArn' }
    statements.push({ ...spared, ...element })
  }
  if (isPublic) statements.push({ ...CLOSED, Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`] })
  return { document: { ...given, Statement: statements } as unknown as Policy, companions: [...companions], isPublic }
}

type Named = { readonly element: NonNullable<Statement['Principal']> } | { readonly reason: string }

function named(element: Statement['Principal'], renames: Renames, companions: Set<string>): Named {
  if (element === undefined) return { reason: 'bucket policies without Principal, which S3 refuses' }
  if (typeof element === 'string') return { element: '*' }
  const { AWS, Service, ...others } = element
  if (Object.keys(others).length > 0) return { reason: 'Federated and CanonicalUser principals in a bucket policy' }
  const arns: string[] = []
  for (const given of many(AWS)) {
    const one = renames.named(given)
    if ('reason' in one) return one
    arns.push(one.arn)
    if (one.companion !== undefined) companions.add(one.companion)
  }
  const services = many(Service)
  if (!services.every((name) => /^[a-z0-9-]+\.amazonaws\.com$/.test(name)))
    return { reason: 'service principals that are none' }
  if (arns.length + services.length === 0) return { reason: 'bucket policies without Principal, which S3 refuses' }
  return {
    element: {
      ...(AWS === undefined ? {} : { AWS: typeof AWS === 'string' ? (arns[0] as string) : arns }),
      ...(Service === undefined ? {} : { Service }),
    },
  }
}

function sparing(statement: Statement): Statement | undefined {
  const { Condition = {} } = statement
  const { StringLike = {}, ...rest } = Condition
  if (Object.keys(StringLike).some((key) => key.toLowerCase() === 'aws:principalarn')) return undefined
  return { ...statement, Condition: { ...rest, StringLike: { ...StringLike, 'aws:PrincipalArn': OURS } } }
}
