import type { Suspicion } from './suspicion.ts'

/** How often suspicions that look alike before shrinking are still made small: two bugs may look alike at first. */
const INVESTIGATIONS_PER_KIND = 6

/** Kinds of error messages that are told apart; the rest are one. */
const MESSAGES = 8

/**
 * What makes suspicions look alike. It is what is known before anything is made small: two bugs may look alike, and then what is not investigated
 * is counted with the one that was found last, so that the counts of the two together are right and those of each are not. Rules are
 * no part of it: a world that was not made small uses twenty of them, and every look costs an investigation.
 *
 * Of broken protocols only the rule counts, and of errors what is said, as asking again is cheap. Crashes and hangs are not told apart before
 * they are made small: each question costs a restart, or the longest wait, and a hang is never asked again, so that all hangs are one finding.
 */
export type Look = Pick<Suspicion, 'kind' | 'id' | 'expected' | 'actual' | 'layer'>

interface Seen {
  seen: number
  investigated: number
  finding: string | undefined
}

/** Which suspicions look alike, how often each look came up, and what came of looking into it. */
export class Looks {
  readonly #looks = new Map<string, Seen>()
  readonly #messages = new Set<string>()
  readonly #most: number

  /** `most`: distinct looks that are kept; of any other nothing is known. */
  constructor(most: number) {
    this.#most = most
  }

  /** Counts a suspicion and says whether it deserves an investigation: the 1st, 4th, 16th, … of its look do. Nothing where there are too many looks. */
  meets(suspicion: Look): boolean | undefined {
    const key = this.#keyOf(suspicion)
    let look = this.#looks.get(key)
    if (look === undefined) {
      if (this.#looks.size >= this.#most) return undefined
      look = { seen: 0, investigated: 0, finding: undefined }
      this.#looks.set(key, look)
    }
    look.seen++
    if (look.investigated >= INVESTIGATIONS_PER_KIND || look.seen !== 4 ** look.investigated) return false
    look.investigated++
    return true
  }

  /** The signature of the finding that the last investigation of this look came to. */
  findingOf(suspicion: Look): string | undefined {
    return this.#looks.get(this.#keyOf(suspicion))?.finding
  }

  /** Takes down what an investigation came to. */
  cameTo(suspicion: Look, signature: string): void {
    const look = this.#looks.get(this.#keyOf(suspicion))
    if (look !== undefined) look.finding = signature
  }

  /** Has the next of this look investigated too, as the last investigation told nothing. */
  again(suspicion: Look): void {
    const look = this.#looks.get(this.#keyOf(suspicion))
    if (look === undefined || look.investigated === 0) return
    look.investigated--
    look.seen = 4 ** look.investigated - 1
  }

  #keyOf({ kind, id, expected, actual, layer }: Look): string {
    if (kind !== 'protocol') return `${kind}|${id}|${expected.join()}|${actual}|${layer}`
    if (id !== 'error') return `${kind}|${id}`
    if (this.#messages.size < MESSAGES) this.#messages.add(layer)
    return `${kind}|${id}|${this.#messages.has(layer) ? layer : ''}`
  }
}
