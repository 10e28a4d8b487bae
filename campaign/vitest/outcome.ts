import type { TestContext } from 'vitest'
import type { FindingEvent } from '../../model/event.ts'
import { findingText } from '../../report/findingText.ts'
import { PLAIN } from '../../report/paint.ts'

/** What a test has to say: it agreed, why it was not judged, or what is wrong, as the command line prints it. */
export type Outcome =
  | { readonly result: 'agreed' }
  | { readonly result: 'skipped'; readonly reason: string }
  | { readonly result: 'failed'; readonly text: string }

/** Fails on new findings; known ones alone neither fail nor pass. */
export function outcomeOf(findings: readonly FindingEvent[], otherwise: Outcome): Outcome {
  const fresh = findings.filter(({ finding }) => !finding.known)
  if (fresh.length > 0) return { result: 'failed', text: fresh.map((event) => findingText(event, PLAIN)).join('\n') }
  if (findings.length === 0) return otherwise
  return { result: 'skipped', reason: `known: ${findings.map(({ finding }) => finding.signature).join(', ')}` }
}

/** Ends a test with its outcome. */
export function settle(outcome: Outcome, { skip }: Pick<TestContext, 'skip'>): void {
  if (outcome.result === 'skipped') skip(outcome.reason)
  if (outcome.result === 'failed') throw new Disagreement(outcome.text)
}

/** Its message is the whole finding: where it was thrown says nothing about the evaluator. */
class Disagreement extends Error {
  override readonly name = 'Disagreement'

  constructor(text: string) {
    super(`\n${text}`)
    this.stack = `${this.name}: ${this.message}`
  }
}
