import type { Scenario } from '../../../model/format/scenario.ts'

/** Characters of documents as IAM, STS and S3 take them (GRAM-12), counted as they are sent; the first limit that is passed. */
export function tooLong({ principal, policies, session }: Scenario): string | undefined {
  const length = (value: unknown): number => JSON.stringify(value).length
  const identity = policies.identity.reduce((sum, document) => sum + length(document), 0)
  const isUser = principal.type !== 'AssumedRole'
  if (identity > (isUser ? 2_048 : 10_240)) return 'longer identity policies than stand in a role or user'
  if (policies.boundary !== undefined && length(policies.boundary) > 6_144)
    return 'a boundary longer than a managed policy'
  if (policies.resource !== undefined && length(policies.resource) > 20_000)
    return 'a longer bucket policy than S3 takes'
  const { inline, managed = [] } = session ?? {}
  if (managed.some(({ document }) => length(document) > 6_144)) return 'a longer managed policy than IAM takes'
  // STS counts the ARNs along, each of at most about a hundred characters here.
  if ((inline === undefined ? 0 : length(inline)) + managed.length * 120 > 2_048)
    return 'longer session policies than STS takes'
  return undefined
}
