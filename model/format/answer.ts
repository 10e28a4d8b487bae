import { z } from 'zod'
import { DECISIONS, type Decision } from '../decision.ts'

const unsupported = z.strictObject({ unsupported: z.string() })
const error = z.strictObject({ error: z.string() })

export const answerSchema = z
  .union([
    z.looseObject({ decisions: z.array(z.union([z.enum([...DECISIONS, 'denied']), unsupported, error])) }),
    z.looseObject({ refused: z.string() }),
    z.looseObject({ unsupported: z.string() }),
    z.looseObject({ error: z.string() }),
    z.looseObject({ outcome: z.string().describe('To a call: issued, or an error code of STS') }),
  ])
  .meta({ id: 'Answer', title: 'What an evaluator answers to authorize or call; id and why may stand beside' })

/** What an evaluator says of one request. `denied` is a two-way evaluator's word for either kind of deny. */
export type DecisionAnswer = Decision | 'denied' | { readonly unsupported: string } | { readonly error: string }

/** What an evaluator says of one scenario (`docs/protocol.md`). */
export type Answer =
  | { readonly decisions: readonly DecisionAnswer[]; readonly why?: unknown }
  | { readonly refused: string }
  | { readonly unsupported: string }
  | { readonly error: string }

/** What an evaluator says of one STS call: `issued` or STS's error code. */
export type CallAnswer = { readonly outcome: string } | { readonly unsupported: string } | { readonly error: string }
