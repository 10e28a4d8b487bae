import type { Candidate } from './candidate.ts'

/**
 * Few candidates that cover much: each is taken for what it adds, until every rule and point has `each` of them or as many as there are, and
 * every outcome of a rule has one. Of those that add as much the smallest comes first; the order of candidates decides the rest.
 */
export function choose(candidates: readonly Candidate[], each: number): readonly Candidate[] {
  const covered = new Map<string, number>()
  const wanted = (item: string): number => (item.includes(' ') ? 1 : each)
  const gain = ({ items }: Candidate): number =>
    items.reduce((sum, item) => sum + ((covered.get(item) ?? 0) < wanted(item) ? 1 : 0), 0)
  const left = candidates.map((candidate) => ({ candidate, gain: Number.POSITIVE_INFINITY, size: sizeOf(candidate) }))
  const chosen: Candidate[] = []
  for (;;) {
    let best: (typeof left)[number] | undefined
    for (const one of left) {
      // Gains only ever shrink: one that was too small before is too small still.
      if (best !== undefined && one.gain < best.gain) continue
      one.gain = gain(one.candidate)
      if (best === undefined || one.gain > best.gain || (one.gain === best.gain && one.size < best.size)) best = one
    }
    if (best === undefined || best.gain === 0) return chosen
    chosen.push(best.candidate)
    for (const item of best.candidate.items) covered.set(item, (covered.get(item) ?? 0) + 1)
    left.splice(left.indexOf(best), 1)
  }
}

function sizeOf({ world }: Candidate): number {
  return JSON.stringify(world.scenario).length + 500 * world.companions.length
}
