import { isFault } from '../../campaign/ask.ts'
import { judgeDecision } from '../../campaign/judge.ts'
import { type Beside, isRefused, type Reference } from './answers.ts'

export type Agreement = 'agrees' | 'disagrees' | 'unsupported' | 'failed'

/** One line of the comparison: what the other evaluator said, and whether that is permitted. */
export interface Compared {
  /** A decision's word, or what it said instead of one. */
  readonly said: string
  readonly agreement: Agreement
}

/** Compares an answer with the reference's: one entry a request, or a single one where either spoke of the scenario as a whole. */
export function compareAnswer(reference: Reference, { hello, asked }: Beside): readonly Compared[] {
  if (isFault(asked)) return [{ said: asked.message, agreement: 'failed' }]
  if ('error' in asked) return [{ said: `error: ${asked.error}`, agreement: 'failed' }]
  if ('unsupported' in asked) return [{ said: `unsupported: ${asked.unsupported}`, agreement: 'unsupported' }]
  if ('refused' in asked)
    return [{ said: `refused: ${asked.refused}`, agreement: isRefused(reference) ? 'agrees' : 'disagrees' }]
  if (isRefused(reference)) {
    // Deciding what AWS would refuse is only wrong for an evaluator that claims to validate.
    return [{ said: 'decided it', agreement: hello.supports.includes('validation') ? 'disagrees' : 'unsupported' }]
  }
  return reference.map((verdict, at) => {
    const answer = asked.decisions[at]
    const judgement = judgeDecision(answer, verdict.permitted, hello.outcomes === 'two-way')
    return { said: textOf(answer), agreement: AGREEMENTS[judgement] }
  })
}

const AGREEMENTS = {
  agrees: 'agrees',
  differs: 'disagrees',
  unsupported: 'unsupported',
  error: 'failed',
  vocabulary: 'failed',
} as const

/** 1 where it disagrees or failed, 3 where it judged nothing, 0 otherwise. */
export function statusOf(compared: readonly Compared[]): 0 | 1 | 3 {
  if (compared.some(({ agreement }) => agreement === 'disagrees' || agreement === 'failed')) return 1
  return compared.some(({ agreement }) => agreement === 'agrees') || compared.length === 0 ? 0 : 3
}

function textOf(answer: unknown): string {
  if (typeof answer === 'string') return answer
  const { unsupported, error } = (answer ?? {}) as { readonly unsupported?: unknown; readonly error?: unknown }
  if (typeof unsupported === 'string') return `unsupported: ${unsupported}`
  return typeof error === 'string' ? `error: ${error}` : `no decision: ${JSON.stringify(answer)}`
}
