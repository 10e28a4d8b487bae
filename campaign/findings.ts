import type { Finding } from '../model/finding.ts'
import type { Marked } from './known.ts'
import { type Look, Looks } from './looks.ts'
import type { Suspicion } from './suspicion.ts'

/** Distinct looks that are investigated in one run; what comes after is counted as unexamined. */
const LOOKS = 200

/** The findings of a run, deduplicated. A bug that is met a thousand times is made small a few times and reported once. */
export class Findings {
  readonly #looks = new Looks(LOOKS)
  readonly #findings = new Map<string, Finding>()
  /** Every signature and alias, and the signature of the finding that is kept for it. */
  readonly #names = new Map<string, string>()
  readonly #isKnown: (finding: Finding) => boolean
  readonly #tentative = new Map<string, Finding>()
  readonly #taken: Marked[] = []
  /** Suspicions that nobody looked into, as there were too many kinds of them. */
  unexamined = 0

  constructor(isKnown: (finding: Finding) => boolean) {
    this.#isKnown = isKnown
  }

  /** In the order of discovery. */
  get all(): readonly Finding[] {
    return [...this.#findings.values()]
  }

  /** What an entry of `--known` may be about: the findings, and the corpus cases that were counted with one unseen. */
  get marks(): readonly Marked[] {
    return [...this.all, ...this.#taken.filter(({ signature }) => !this.#names.has(signature))]
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

  /** Takes a suspicion for one of a finding that is there. */
  joins(suspicion: Suspicion, signature: string): void {
    this.#looks.cameTo(suspicion, signature)
    this.#count(signature)
  }

  /** Takes in a finding; the finding as it is kept where nothing had one of its signatures yet. */
  take(finding: Finding): Finding | undefined {
    const { signature, aliases = [] } = finding
    const names = [signature, ...aliases]
    const kept = names.flatMap((name) => this.#names.get(name) ?? [])[0]
    for (const name of names) if (!this.#names.has(name)) this.#names.set(name, kept ?? signature)
    if (kept !== undefined) {
      this.#count(kept, finding.cases, names)
      return undefined
    }
    const fresh = { ...finding, known: this.#isKnown(finding) }
    this.#findings.set(signature, fresh)
    return fresh
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

  /**
   * Counts a corpus case that is taken to show what a finding shows, though nobody looked. Its signature is no alias: it excuses the finding
   * no more than the finding excuses it.
   */
  takeCase(signature: string, asItStands: Finding): void {
    this.#count(signature, asItStands.cases)
    this.#taken.push({ signature: asItStands.signature, rules: [] })
  }

  /** Whether a finding has this signature, or is also known by it. */
  has(signature: string): boolean {
    return this.#names.has(signature)
  }

  /** Whether a finding is one that `--known` lists. */
  isKnown(signature: string): boolean {
    return this.#findings.get(this.#names.get(signature) ?? signature)?.known === true
  }

  #count(name: string, cases: readonly string[] = [], names: readonly string[] = []): void {
    const signature = this.#names.get(name) ?? name
    const finding = this.#findings.get(signature)
    if (finding === undefined) return
    const aliases = new Set([...(finding.aliases ?? []), ...names])
    aliases.delete(signature)
    const counted = {
      ...finding,
      ...(cases.length === 0 ? {} : { cases: [...(finding.cases ?? []), ...cases] }),
      ...(aliases.size === 0 ? {} : { aliases: [...aliases] }),
      count: finding.count + 1,
    }
    this.#findings.set(signature, { ...counted, known: finding.known || (names.length > 0 && this.#isKnown(counted)) })
  }
}
