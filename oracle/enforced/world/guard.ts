import { many } from '../../../model/edit/many.ts'
import type { Policy, Statement } from '../../../model/policyDocument.ts'
import { BUCKET_PREFIX, NEUTRAL } from '../ours.ts'

const OURS = `arn:aws:s3:::${BUCKET_PREFIX}${NEUTRAL.run}-`

/**
 * What keeps a principal of ours away from everything else in the account, whatever its documents allow: a Deny on all that is not S3 or not
 * a bucket of the run. None where its documents allow no more than that anyway. Never matches a request that is asked.
 */
export function guardOf(identity: readonly Policy[], exempt: readonly string[]): readonly Statement[] {
  const allows = identity.flatMap(statementsOf).filter(({ Effect }) => Effect !== 'Deny')
  const within = (values: Statement['Resource'], prefix: string): boolean =>
    values !== undefined && many(values).every((value) => String(value).startsWith(prefix))
  const guards: Statement[] = []
  if (!allows.every(({ Resource }) => within(Resource, OURS))) {
    guards.push({ Sid: 'GuardBuckets', Effect: 'Deny', Action: 's3:*', NotResource: [`${OURS}*`] })
    if (!allows.every(({ Action }) => within(Action, 's3:')))
      guards.push({ Sid: 'GuardServices', Effect: 'Deny', NotAction: ['s3:*', ...exempt], Resource: '*' })
  }
  return guards
}

/** The statements of a document that is of objects as far as they go. */
export function statementsOf(document: Policy): readonly Statement[] {
  const { Statement } = document as { readonly Statement?: unknown }
  return ([Statement].flat() as unknown[]).filter(
    (one): one is Statement => typeof one === 'object' && one !== null && !Array.isArray(one),
  )
}
