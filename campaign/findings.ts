import type { Finding } from '../model/finding.ts'
import type { Suspicion } from './suspicion.ts'

/** How often suspicions that look alike before shrinking are still made small: two bugs may look alike at first. */
const INVESTIGATIONS_PER_KIND = 6
/** Distinct looks that are investigated in one run; what comes after is counted as unexamined. */
const LOOKS = 200

/** What makes suspicions look alike. */
export type Look = Pick<Suspicion, 'kind' | 'id' | 'expected' | 'actual' | 'layer'>

interface Seen {
  seen: number
  investigated: number
  finding: string | undefined
}

/** The findings of a run, deduplicated. A bug that is met a thousand times is made small a few times and reported once. */
export class Findings {
  readonly #looks = new Map<string, Seen>()
  readonly #findings = new Map<string, Finding>()
  readonly #isKnown: (finding: Finding) => boolean
  readonly #tentative = new Map<string, Finding>()
  /** Suspicions that nobody looked into, as there were too many kinds of them. */
  unexamined = 0

  constructor(isKnown: (finding: Finding) => boolean) {
    this.#isKnown = isKnown
  }

  /** In the order of discovery. */
  get all(): readonly Finding[] {
    return [...this.#findings.values()]
  }

  get size(): number {
    return this.#findings.size
  }

  /** Distinct findings that `--known` does not list. */
  get fresh(): number {
    let fresh = 0
    for (const finding of this.#findings.values()) if (!finding.known) fresh++
    return fresh
  }

  /** Counts a suspicion and says whether it deserves an investigation: the 1st, 4th, 16th, … of its look do. */
  meets(suspicion: Look): boolean {
    const key = lookOf(suspicion)
    let look = this.#looks.get(key)
    if (look === undefined) {
      if (this.#looks.size >= LOOKS) {
        this.unexamined++
        return false
      }
      look = { seen: 0, investigated: 0, finding: undefined }
      this.#looks.set(key, look)
    }
    look.seen++
    if (look.investigated < INVESTIGATIONS_PER_KIND && look.seen === 4 ** look.investigated) {
      look.investigated++
      return true
    }
    if (look.finding !== undefined) this.#count(look.finding)
    return false
  }

  /** Takes in what an investigation gave; true where nothing had its signature yet. */
  add(suspicion: Suspicion, finding: Finding): Finding | undefined {
    const look = this.#looks.get(lookOf(suspicion))
    if (look !== undefined) look.finding = finding.signature
    return this.take(finding)
  }

  /** Takes in a finding of a case; the finding as it is kept where nothing had its signature yet. */
  take(finding: Finding): Finding | undefined {
    if (this.#findings.has(finding.signature)) {
      this.#count(finding.signature)
      return undefined
    }
    const kept = { ...finding, known: this.#isKnown(finding) }
    this.#findings.set(finding.signature, kept)
    return kept
  }

  /**
   * Keeps a broken protocol that did not happen again. Those who were in flight beside the one that broke it look the same, so
   * the next of its look is looked into as well, and it is a finding of its own only if none of them is.
   */
  addTentative(suspicion: Suspicion, finding: Finding): void {
    const look = this.#looks.get(lookOf(suspicion))
    if (look !== undefined && look.investigated > 0) {
      look.investigated--
      look.seen = 4 ** look.investigated - 1
    }
    if (!this.#tentative.has(finding.id)) this.#tentative.set(finding.id, finding)
  }

  /** Makes findings of the tentative ones that nothing better took the place of; gives those. */
  settle(): readonly Finding[] {
    const settled: Finding[] = []
    for (const finding of this.#tentative.values()) {
      if (this.all.some(({ kind, id }) => kind === finding.kind && id === finding.id)) continue
      const kept = this.take(finding)
      if (kept !== undefined) settled.push(kept)
    }
    this.#tentative.clear()
    return settled
  }

  #count(signature: string): void {
    const finding = this.#findings.get(signature)
    if (finding !== undefined) this.#findings.set(signature, { ...finding, count: finding.count + 1 })
  }
}

function lookOf({ kind, id, expected, actual, layer }: Look): string {
  if (kind === 'protocol') return `${kind}|${id}`
  return `${kind}|${id}|${expected.join()}|${actual}|${layer}`
}
