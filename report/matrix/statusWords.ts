import type { Status } from './cell.ts'

/** How a status is shown: never by colour alone. */
interface StatusWords {
  readonly symbol: string
  readonly word: string
  /** What it means, and what the number beside it counts. */
  readonly sentence: string
}

export const STATUS_WORDS: { readonly [status in Status]: StatusWords } = {
  breaks: {
    symbol: '✗',
    word: 'breaks',
    sentence: 'At least one new finding is about the rule; the number is of findings.',
  },
  known: { symbol: '≈', word: 'known', sentence: 'It breaks the rule, and the list of known findings excuses that.' },
  conforms: {
    symbol: '✓',
    word: 'conforms',
    sentence: 'The rule was used in so many judged decisions, and no finding is about it.',
  },
  open: { symbol: '?', word: 'open', sentence: 'It was used only where the documents permit more than one decision.' },
  unsupported: {
    symbol: '–',
    word: 'unsupported',
    sentence: 'The evaluator says that it does not support what the rule needs.',
  },
  unexercised: { symbol: '·', word: 'not exercised', sentence: 'Nothing that was asked used the rule.' },
}

/** The order of a legend: what people look for first. */
export const STATUSES: readonly Status[] = ['breaks', 'known', 'conforms', 'open', 'unsupported', 'unexercised']
