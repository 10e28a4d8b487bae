import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { statementsOf } from './statementsOf.ts'

/** What the principal of a world is called on the server, where that is not what the scenario calls it. */
export interface RealNames {
  /** The session or user. */
  readonly arn: string
  /** The role of a session. */
  readonly issuer?: string
  readonly account: string
}

const ARN = 'arn:aws:s3:::'

/** Why no bucket can have the scenario's resource policy, or nothing: S3 takes only resources of the bucket itself. */
export function unbucketed(document: Policy): string | undefined {
  for (const statement of statementsOf(document)) {
    if (Object.hasOwn(statement, 'NotResource')) return 'NotResource in a bucket policy'
    if (listOf(statement.Resource).some((one) => one !== '*' && !isOfOneBucket(one)))
      return 'a bucket policy whose resources are not those of one bucket'
  }
  return undefined
}

/**
 * The scenario's resource policy as a bucket has it, or nothing where no statement is about that bucket: of the resources those of the
 * bucket, as no other can meet a request on it; principals by the names that they have on the server.
 */
export function bucketPolicy(bucket: string, scenario: Scenario, names?: RealNames): Policy | undefined {
  const document = scenario.policies.resource
  if (document === undefined) return undefined
  const renamed = names === undefined ? new Map<string, string>() : renaming(scenario, names)
  const Statement = statementsOf(document).flatMap((statement) => {
    const Resource = listOf(statement.Resource).flatMap((one) =>
      one === '*' ? [ARN + bucket, `${ARN}${bucket}/*`] : bucketOf(one) === bucket ? [one] : [],
    )
    return Resource.length === 0 ? [] : [{ ...withNames(statement, renamed), Resource }]
  })
  return Statement.length === 0 ? undefined : ({ ...document, Statement } as Policy)
}

/** Names of the principal in the scenario → those on the server. Whole names only: no pattern stands in a Principal. */
function renaming({ principal: { arn = '', issuer } }: Scenario, names: RealNames): ReadonlyMap<string, string> {
  const account = arn.split(':')[4] ?? ''
  return new Map([
    [arn, names.arn],
    ...(issuer === undefined || names.issuer === undefined ? [] : ([[issuer, names.issuer]] as const)),
    [account, names.account],
    [`arn:aws:iam::${account}:root`, `arn:aws:iam::${names.account}:root`],
  ])
}

function withNames(statement: { readonly [element: string]: unknown }, renamed: ReadonlyMap<string, string>) {
  const elements = Object.entries(statement).map(([element, value]): [string, unknown] => {
    if (!element.endsWith('Principal') || typeof value !== 'object' || value === null) return [element, value]
    const map = Object.entries(value).map(([under, of]): [string, unknown] => [
      under,
      Array.isArray(of) ? of.map((one) => renamed.get(one) ?? one) : (renamed.get(of) ?? of),
    ])
    return [element, Object.fromEntries(map)]
  })
  return Object.fromEntries(elements)
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(String)
}

function bucketOf(resource: string): string {
  return resource.slice(ARN.length).split('/')[0] ?? ''
}

function isOfOneBucket(resource: string): boolean {
  return resource.startsWith(ARN) && /^[a-z0-9.-]+$/.test(bucketOf(resource))
}
