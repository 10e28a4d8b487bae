import type { Finding } from '../model/finding.ts'
import { type Look, Looks } from './looks.ts'
import type { Suspicion } from './suspicion.ts'

/** Distinct looks that are investigated in one run; what comes after is counted as unexamined. */
const LOOKS = 200

/** The findings of a run, deduplicated. A bug that is met a thousand times is made small a few times and reported once. */
export class Findings {
  readonly #looks = new Looks(LOOKS)
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

  /** Counts a suspicion and says whether it deserves an investigation. */
  meets(suspicion: Look): boolean {
    const deserves = this.#looks.meets(suspicion)
    if (deserves === undefined) this.unexamined++
    const signature = deserves === false ? this.#looks.findingOf(suspicion) : undefined
    if (signature !== undefined) this.#count(signature)
    return deserves === true
  }

  /** Takes in what an investigation gave; true where nothing had its signature yet. */
  add(suspicion: Suspicion, finding: Finding): Finding | undefined {
    this.#looks.cameTo(suspicion, finding.signature)
    return this.take(finding)
  }

  /** Takes in a finding; the finding as it is kept where nothing had its signature yet. */
  take(finding: Finding): Finding | undefined {
    if (this.#findings.has(finding.signature)) {
      this.#count(finding.signature, finding.cases)
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
    this.#looks.again(suspicion)
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

  /** Counts a corpus case that is taken to show what a finding shows. */
  takeCase(signature: string, id: string): void {
    this.#count(signature, [id])
  }

  /** Whether a finding is one that `--known` lists. */
  isKnown(signature: string): boolean {
    return this.#findings.get(signature)?.known === true
  }

  #count(signature: string, cases: readonly string[] = []): void {
    const finding = this.#findings.get(signature)
    if (finding === undefined) return
    const all = cases.length === 0 ? {} : { cases: [...(finding.cases ?? []), ...cases] }
    this.#findings.set(signature, { ...finding, ...all, count: finding.count + 1 })
  }
}
