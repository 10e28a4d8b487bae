import type { Asked } from '../../campaign/ask.ts'
import type { Hello } from '../../model/format/hello.ts'
import type { Refusal, Verdict } from '../../reference/verdict.ts'

/** The reference's answer: a verdict a request, or the document that AWS would refuse. */
export type Reference = readonly Verdict[] | Refusal

/** Another evaluator's answer beside it. */
export interface Beside {
  readonly hello: Hello
  readonly asked: Asked
}

export function isRefused(reference: Reference): reference is Refusal {
  return !Array.isArray(reference)
}
