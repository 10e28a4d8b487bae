import type { Scenario } from '../model/format/scenario.ts'
import { Memory } from '../reference/memory.ts'
import { attribute } from './attribution/attribute.ts'
import { BESIDE_OTHERS, besideOthers } from './besideOthers.ts'
import { findingFrom } from './finding.ts'
import { foundNow } from './foundNow.ts'
import { investigateWithHistory } from './history/investigateWithHistory.ts'
import { unshrunk } from './investigate.ts'
import { smallEvidence } from './profile/smallEvidence.ts'
import type { Run } from './run.ts'
import { AHEAD, PATIENCE_MS, shrinkBounds } from './shrinkBounds.ts'
import type { Suspicion } from './suspicion.ts'
import type { Asking } from './world.ts'

/** Makes findings of the suspicions of one world and reports those that are new. `afterDecisions` is when they came up, `recent` what was asked until then. */
export async function lookInto(
  run: Run,
  asking: Asking,
  suspicions: readonly Suspicion[],
  afterDecisions: number,
  recent: readonly Scenario[] = [],
): Promise<void> {
  const { stop, findings } = run
  const now = foundNow(run, afterDecisions)
  for (const suspicion of suspicions) {
    const over = stop.reason !== undefined
    if (over && suspicion.kind === 'profile') continue
    if (over && suspicion.kind !== 'protocol' && findings.size > 0) {
      findings.unexamined++
      continue
    }
    // None beside one that breaks the protocol, lest it be unclear which did.
    const bounds = shrinkBounds(stop, suspicion.kind === 'protocol' ? 1 : AHEAD)
    if (suspicion.kind === 'profile') {
      const small = await stop.orNothing(smallEvidence(asking, suspicion, bounds), PATIENCE_MS)
      if (small !== undefined) run.profile.keep(small)
      continue
    }
    if (findings.has(BESIDE_OTHERS.signature)) {
      const beside = await stop.orNothing(besideOthers(asking, suspicion), PATIENCE_MS)
      if (beside !== undefined) {
        findings.joins(suspicion, BESIDE_OTHERS.signature)
        continue
      }
    }
    const looked = await stop.orNothing(
      investigateWithHistory({ ...asking, memory: new Memory() }, suspicion, recent, bounds),
      PATIENCE_MS,
    )
    // A broken protocol is a finding even where there is no time to make it small.
    const evidence = looked ?? (suspicion.kind === 'protocol' ? unshrunk(asking, suspicion) : undefined)
    if (evidence === undefined) {
      findings.unexamined++
      continue
    }
    const cut = bounds.stop() && suspicion.kind !== 'protocol' && evidence.flaky === undefined
    const told = findingFrom(evidence, now)
    const suspects = findings.has(told.signature)
      ? undefined
      : await stop.orNothing(attribute(asking, evidence, bounds), PATIENCE_MS)
    const whole = suspects === undefined ? told : findingFrom({ ...evidence, suspects }, now)
    const finding = { ...whole, ...(cut ? { minimal: false as const } : {}) }
    if (evidence.once) findings.addTentative(suspicion, finding)
    const fresh = evidence.once ? undefined : findings.add(suspicion, finding)
    if (fresh !== undefined) run.report(fresh)
  }
}
