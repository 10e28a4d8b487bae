import { signature } from './signature.ts'

const ABOUT = { kind: 'flaky', id: 'same-answer-twice' } as const

/**
 * What all findings of an evaluator that changes its mind have in common. What it was asked is chance, a case of the corpus or a random
 * world, and so is which rules that is about: `--known` for one of those is no excuse for this. As with history, what is not in the
 * request (EVAL-06) and its policies (EVAL-08) had a say.
 */
export const SAME_ANSWER_TWICE = {
  ...ABOUT,
  rules: ['EVAL-06', 'EVAL-08'],
  signature: signature({ ...ABOUT, expected: [], actual: '', layers: [], features: [] }),
}
