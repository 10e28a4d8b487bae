/** Deaths in a row without one answer between them. */
const FRUITLESS = 30
/** Deaths of which no question can be the cause. */
const CAUSELESS = 20
/** Starts in a row that failed. */
const FAILED_STARTS = 3
/** The first few restarts come at once: an evaluator that crashes on a scenario is asked smaller ones of the kind. */
const AT_ONCE = 5
const LONGEST_WAIT_MS = 100
const START_WAIT_MS = 100

/** What to do after a death: wait so long and start again, or give up for this reason. */
export type Next = { readonly waitMs: number } | { readonly gone: string }

/** How often a peer died, and when that is enough. */
export class Restarts {
  #fruitless = 0
  #causeless = 0
  #failed = 0

  /** A process died after so many answers; `caused` where a question was in flight. */
  died(answers: number, caused: boolean, reason: string): Next {
    this.#fruitless = answers === 0 ? this.#fruitless + 1 : 0
    if (!caused && ++this.#causeless >= CAUSELESS)
      return { gone: `it ended ${CAUSELESS} times with nothing left to answer, the last time: ${reason}` }
    if (this.#fruitless >= FRUITLESS)
      return { gone: `it ended ${FRUITLESS} times in a row without an answer, the last time: ${reason}` }
    const doublings = this.#fruitless - AT_ONCE
    return { waitMs: doublings < 0 ? 0 : Math.min(LONGEST_WAIT_MS, 2 ** Math.min(doublings, 10)) }
  }

  started(): void {
    this.#failed = 0
  }

  startFailed(reason: string): Next {
    if (++this.#failed < FAILED_STARTS) return { waitMs: START_WAIT_MS * 4 ** (this.#failed - 1) }
    return { gone: `it could not be started again: ${reason}` }
  }
}
