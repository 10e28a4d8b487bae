import type { EvaluationResult, SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import type { Operation } from './requestKey.ts'

/** One answer of a simulator as it is kept, a line of JSON. Made by this program, never by hand. */
export interface Recording {
  /** SHA-256 of operation and request (`requestKey.ts`). */
  readonly key: string
  /** When it was answered, ISO 8601. */
  readonly at: string
  readonly region: string
  /** Version of `@aws-sdk/client-iam`. */
  readonly sdk: string
  readonly operation: Operation
  readonly request: SimulateCustomPolicyRequest
  /** All pages; or why the simulator refused the request. */
  readonly answer: { readonly results: readonly EvaluationResult[] } | { readonly refused: string }
}
