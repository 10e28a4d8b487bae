import type { JsonValue } from '../../model/json.ts'
import { isPolicyText, type Policy } from '../../model/policyDocument.ts'
import type { DocumentKind, Flaw } from './checkDocument.ts'

/** The document of a policy, or why its text is none. */
export interface DocumentReading {
  readonly value: JsonValue | undefined
  readonly flaw?: Flaw | undefined
}

/** Reads a policy given as a document, or as the text an API receives. */
export function documentOf(policy: Policy, _kind: DocumentKind): DocumentReading {
  if (!isPolicyText(policy)) return { value: policy }
  return { value: JSON.parse(policy.text) as JsonValue }
}
