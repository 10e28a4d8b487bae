import type { Suspicion } from './suspicion.ts'

/** How often suspicions that look alike before shrinking are still made small: two bugs may look alike at first. */
const INVESTIGATIONS_PER_KIND = 6

/** What makes suspicions look alike. */
export type Look = Pick<Suspicion, 'kind' | 'id' | 'expected' | 'actual' | 'layer'>

interface Seen {
  seen: number
  investigated: number
  finding: string | undefined
}

/** Which suspicions look alike, how often each look came up, and what came of looking into it. */
export class Looks {
  readonly #looks = new Map<string, Seen>()
  readonly #most: number

  /** `most`: distinct looks that are kept; of any other nothing is known. */
  constructor(most: number) {
    this.#most = most
  }

  /** Counts a suspicion and says whether it deserves an investigation: the 1st, 4th, 16th, … of its look do. Nothing where there are too many looks. */
  meets(suspicion: Look): boolean | undefined {
    const key = lookOf(suspicion)
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
    return this.#looks.get(lookOf(suspicion))?.finding
  }

  /** Takes down what an investigation came to. */
  cameTo(suspicion: Look, signature: string): void {
    const look = this.#looks.get(lookOf(suspicion))
    if (look !== undefined) look.finding = signature
  }

  /** Has the next of this look investigated too, as the last investigation told nothing. */
  again(suspicion: Look): void {
    const look = this.#looks.get(lookOf(suspicion))
    if (look === undefined || look.investigated === 0) return
    look.investigated--
    look.seen = 4 ** look.investigated - 1
  }
}

function lookOf({ kind, id, expected, actual, layer }: Look): string {
  if (kind === 'protocol') return `${kind}|${id}`
  return `${kind}|${id}|${expected.join()}|${actual}|${layer}`
}
