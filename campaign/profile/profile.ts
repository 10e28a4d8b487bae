import type { ProfileCounts } from '../../model/event.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Observation } from './observe.ts'

/** One answer that only some readings explain, with the scenario it was given in. */
export interface Evidence {
  readonly observation: Observation
  readonly scenario: Scenario
}

/** Two answers that no one reading explains. */
export interface Contradiction {
  readonly point: string
  readonly first: Evidence
  readonly second: Evidence
}

type Seen = Pick<Observation, 'point' | 'explainedBy'>

/** Which readings of the open points an evaluator follows, as far as its answers tell. */
export class Profile {
  /** Point → readings, joined → how often. */
  readonly #counts = new Map<string, Map<string, number>>()
  readonly #evidence = new Map<string, Map<string, Evidence>>()

  /** Counts an observation; says whether it is the first of its kind, which is worth keeping as evidence. */
  meets({ point, explainedBy }: Seen): boolean {
    const counts = inside(this.#counts, point)
    const key = explainedBy.join('|')
    const before = counts.get(key) ?? 0
    counts.set(key, before + 1)
    return before === 0
  }

  /** Keeps an answer that was given again, the smallest of its kind. */
  keep(evidence: Evidence): void {
    const { point, explainedBy } = evidence.observation
    inside(this.#evidence, point).set(explainedBy.join(), evidence)
  }

  /** By point, the first two answers that have no reading in common. */
  contradictions(): readonly Contradiction[] {
    const found: Contradiction[] = []
    for (const [point, kinds] of this.#evidence) {
      const all = [...kinds.values()]
      const pair = all.flatMap((first, at) =>
        all.slice(at + 1).flatMap((second) => (agree(first, second) ? [] : [{ point, first, second }])),
      )[0]
      if (pair !== undefined) found.push(pair)
    }
    return found
  }

  /** Point → readings that explain an answer → answers; nothing where no answer told readings apart. */
  counts(): ProfileCounts | undefined {
    if (this.#counts.size === 0) return undefined
    const points = [...this.#counts].sort(([one], [other]) => (one < other ? -1 : 1))
    return Object.fromEntries(points.map(([point, kinds]) => [point, Object.fromEntries(kinds)]))
  }
}

function agree({ observation: one }: Evidence, { observation: other }: Evidence): boolean {
  return one.explainedBy.some((reading) => other.explainedBy.includes(reading))
}

function inside<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let map = maps.get(key)
  if (map === undefined) {
    map = new Map()
    maps.set(key, map)
  }
  return map
}
