import type { Scenario } from '../../model/format/scenario.ts'
import { type Evidence, investigate } from '../investigate.ts'
import type { MinimiseBounds } from '../minimise.ts'
import { probeFor } from '../probe.ts'
import type { Suspicion } from '../suspicion.ts'
import type { Asking } from '../world.ts'
import { forgetful } from './forgetful.ts'
import { searchHistory } from './searchHistory.ts'
import { showsAgain } from './showsAgain.ts'

/**
 * Investigates a suspicion, and says what must have been asked before where it does not show without. An evaluator that cannot
 * be had anew (`Evaluator.fresh`) is investigated as it stands, whatever it remembers.
 */
export async function investigateWithHistory(
  asking: Asking,
  suspicion: Suspicion,
  recent: readonly Scenario[],
  bounds: MinimiseBounds,
): Promise<Evidence | undefined> {
  const { fresh } = asking.evaluator
  if (fresh === undefined || suspicion.kind === 'protocol') return investigate(asking, suspicion, bounds)
  // What each question leaves behind must not be mixed up with the next.
  const single = { ...bounds, ahead: 1 }
  const apart = { ...asking, evaluator: forgetful(asking.evaluator) }
  if ((await probeFor(apart, suspicion)(suspicion.scenario)) === undefined) {
    const evidence = await searchHistory(asking, fresh, suspicion, recent, single)
    return evidence ?? investigate(asking, suspicion, single)
  }
  const evidence = await investigate(asking, suspicion, bounds)
  // What was remembered in between may have blurred what it was made small by.
  if (evidence !== undefined && evidence.flaky === undefined && (await showsAgain(asking, evidence))) return evidence
  return investigate(apart, suspicion, single)
}
