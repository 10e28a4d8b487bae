import type { Answer } from '../../model/format/answer.ts'
import type { Case } from '../../model/format/case.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import { isHeldOut } from './heldOut.ts'

/** Mutants of one family that a corpus finds, of how many, by half. */
export interface Measured {
  readonly family: string
  readonly visible: { readonly found: number; readonly of: number }
  readonly heldOut: { readonly found: number; readonly of: number }
}

/** What cases alone find, family by family, and `all` last: each mutant is asked case after case until one of them is against it. */
export function measureCorpus(cases: readonly Case[], mutants: readonly Mutant[]): readonly Measured[] {
  const families = new Map<string, ReturnType<typeof none>>()
  const all = none()
  for (const mutant of mutants) {
    const found = cases.some(disagreementOf(mutant))
    const own = families.get(mutant.family) ?? none()
    families.set(mutant.family, own)
    for (const counts of [own, all]) {
      const half = counts[isHeldOut(mutant) ? 'heldOut' : 'visible']
      half.of++
      if (found) half.found++
    }
  }
  return [...families, ['all', all] as const].map(([family, counts]) => ({ family, ...counts }))
}

function none() {
  return { visible: { found: 0, of: 0 }, heldOut: { found: 0, of: 0 } }
}

/** As `replay` asks: one evaluator for all, and one that was asked nothing yet for a case with a prelude. */
function disagreementOf({ evaluator }: Mutant): (one: Case) => boolean {
  const fresh = (): Mutant['evaluator'] => (evaluator.fresh?.() ?? evaluator) as Mutant['evaluator']
  const common = fresh()
  return (one) => {
    if ('call' in one) return false
    const asked = one.prelude === undefined ? common : fresh()
    for (const before of one.prelude ?? []) asked.authorize(before)
    const answer = asked.authorize(one.scenario) as Answer
    if ('refused' in one) return !('refused' in answer)
    return !('decisions' in answer) || one.decisions.some((decision, request) => answer.decisions[request] !== decision)
  }
}
