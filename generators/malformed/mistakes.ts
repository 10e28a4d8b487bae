import { CONDITION_MISTAKES } from './conditionMistakes.ts'
import { DOCUMENT_MISTAKES } from './documentMistakes.ts'
import type { Mistake } from './mistake.ts'
import { PRINCIPAL_MISTAKES } from './principalMistakes.ts'
import { STATEMENT_MISTAKES } from './statementMistakes.ts'
import { TEXT_MISTAKES } from './textMistakes.ts'

/** Every mistake of the malformed family. */
export const MISTAKES: readonly Mistake[] = [
  ...DOCUMENT_MISTAKES,
  ...STATEMENT_MISTAKES,
  ...PRINCIPAL_MISTAKES,
  ...CONDITION_MISTAKES,
  ...TEXT_MISTAKES,
]
