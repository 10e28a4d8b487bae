import type { SourceCode } from './sources.ts'

/** How sure the catalogue is: stated by a document, inferred from several, or contested (then the adopted reading). */
export type Confidence = 'doc' | 'inf' | 'cont'

/** What a rule speaks of: a decision, an STS call, AWS's policy simulator, or nothing that one decision could show. */
export type Subject = 'scenario' | 'call' | 'oracle' | 'background'

/** Whether a rule was seen to hold or to fail. A constructive rule, one that only says what is so, can only hold. */
export type Outcome = 'holds' | 'fails'

/** One rule of how AWS decides. Properties, cases and reports refer to it by its id, which never changes its meaning. */
export interface Rule {
  readonly id: string
  /** In our own words, short, to be understood by itself. */
  readonly sentence: string
  /** Codes of the documents behind it; none where it only follows from other rules. */
  readonly source: readonly SourceCode[]
  readonly confidence: Confidence
  /** Whether a scenario or a call can express it, so that a case can be about it; coverage asks for those of subject scenario. */
  readonly expressible: boolean
  readonly subject: Subject
  /** What coverage expects to see of it. */
  readonly outcomes: readonly Outcome[]
}
