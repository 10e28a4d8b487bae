import type { Policy, PolicyDocument } from '../../model/policyDocument.ts'
import { listOf } from '../listOf.ts'

/** Concrete actions named after the patterns of a document: `s3:Get*` gives `s3:GetX`. */
export function listActions(document: Policy): string[] {
  return listOf((document as unknown as PolicyDocument).Statement)
    .flatMap((statement) => listOf(statement.Action ?? statement.NotAction))
    .filter((pattern) => pattern !== '*')
    .map((pattern) => pattern.replace(/[*?]/g, 'X'))
}
