import type { Policy } from '../../model/policyDocument.ts'
import { readJson } from '../../model/read/readJson.ts'
import { textOf } from '../policyText.ts'

type Json = { readonly [key: string]: unknown }

/** The statements of a document as they are written, of one given as text too; none of what is no document. */
export function statementsOf(policy: Policy): readonly Json[] {
  const reading = 'text' in policy ? readJson(textOf(policy)) : { ok: true as const, value: policy }
  if (!reading.ok || typeof reading.value !== 'object' || reading.value === null) return []
  const { Statement } = reading.value as Json
  return (Array.isArray(Statement) ? Statement : [Statement]).filter(
    (statement) => typeof statement === 'object' && statement !== null,
  )
}
