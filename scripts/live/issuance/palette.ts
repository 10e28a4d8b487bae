import type { Policy } from '../../../model/policyDocument.ts'

/** What is asked of every credential after every step: calls whose answers tell policies of the palette apart. */
export interface Probe {
  readonly action: string
  readonly resource: string
}

const BUCKETS = ['an-issuance-blue', 'an-issuance-red'] as const

const ON_OBJECTS = ['s3:GetObject', 's3:PutObject', 's3:GetObjectTagging'] as const

export const PROBES: readonly Probe[] = BUCKETS.flatMap((bucket) => [
  ...ON_OBJECTS.map((action) => ({ action, resource: `arn:aws:s3:::${bucket}/report.csv` })),
  { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` },
])

interface NamedPolicy {
  readonly name: string
  readonly document: Policy
}

/**
 * Policies of plain statements: what is tested is who gets what from whom, and not the language. None allows to administer anything, so
 * that no credential may be given the right to widen itself.
 */
export const PALETTE: readonly NamedPolicy[] = [
  named('all', [allow(['s3:*'], BUCKETS)]),
  named('read', [allow(['s3:GetObject', 's3:ListBucket'], BUCKETS)]),
  named('blue', [allow(['s3:*'], [BUCKETS[0]])]),
  named('red-read', [allow(['s3:GetObject'], [BUCKETS[1]])]),
  named('write', [allow(['s3:PutObject'], BUCKETS)]),
  named('not-red', [allow(['s3:*'], BUCKETS), { ...allow(['s3:*'], [BUCKETS[1]]), Effect: 'Deny' }]),
]

/** By name. */
export const DOCUMENTS: { readonly [name: string]: Policy } = Object.fromEntries(
  PALETTE.map(({ name, document }) => [name, document]),
)

function allow(Action: readonly string[], buckets: readonly string[]) {
  return {
    Effect: 'Allow',
    Action,
    Resource: buckets.flatMap((one) => [`arn:aws:s3:::${one}`, `arn:aws:s3:::${one}/*`]),
  }
}

function named(name: string, Statement: readonly unknown[]): NamedPolicy {
  return { name, document: { Version: '2012-10-17', Statement } as unknown as Policy }
}
