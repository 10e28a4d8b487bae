import type { OracleClassCounts, OracleCounts } from '../../model/event.ts'
import type { Compared, Outcome } from './subject.ts'

type Mutable<T> = { -readonly [name in keyof T]: T[name] }
type Counts = Omit<Mutable<OracleClassCounts>, 'excluded'> & { readonly excluded: Map<string, number> }

/** Counts what came of every request, by oracle class. What is of class `none`, or taken out of another, is agreement nowhere. */
export class Tally {
  readonly #classes = new Map<string, Counts>()

  add({ encoded, outcomes }: Pick<Compared, 'encoded' | 'outcomes'>): void {
    const counts = this.#counts(encoded.class)
    counts.scenarios++
    for (const outcome of outcomes) {
      if (typeof outcome === 'string') counts[outcome]++
      else counts.excluded.set(outcome.excluded, (counts.excluded.get(outcome.excluded) ?? 0) + 1)
    }
  }

  /** Requests with this outcome, in all classes. */
  total(outcome: Exclude<Outcome, object>): number {
    return [...this.#classes.values()].reduce((sum, counts) => sum + counts[outcome], 0)
  }

  counts(calls: number): OracleCounts {
    const classes = [...this.#classes].map(
      ([name, { excluded, ...counts }]) => [name, { ...counts, excluded: Object.fromEntries(excluded) }] as const,
    )
    return { calls, classes: Object.fromEntries(classes) }
  }

  #counts(name: string): Counts {
    let counts = this.#classes.get(name)
    if (counts === undefined) {
      const none = { scenarios: 0, agreed: 0, disagreed: 0, open: 0, unsupported: 0, notAsked: 0, failed: 0 }
      counts = { ...none, excluded: new Map() }
      this.#classes.set(name, counts)
    }
    return counts
  }
}
