import type { Trouble } from '../model/evaluator.ts'
import { findingFrom } from './finding.ts'
import { foundNow } from './foundNow.ts'
import { unshrunk } from './investigate.ts'
import type { Run } from './run.ts'
import type { Asking } from './world.ts'

/**
 * Reports a broken protocol that nobody was blamed for before the time was up, and that nothing found so far tells of: an evaluator
 * that hung or died must never pass for one that agreed.
 */
export function settleTrouble(run: Run, asking: Asking, trouble: Trouble | undefined): void {
  const { findings, stop } = run
  if (trouble === undefined || stop.interrupted || findings.all.some(({ kind }) => kind === 'protocol')) return
  const { fault, message, scenario } = trouble
  const suspicion = {
    kind: 'protocol',
    id: fault,
    scenario,
    request: 0,
    expected: [],
    actual: fault,
    layer: '',
    message,
  } as const
  const finding = findingFrom(unshrunk(asking, suspicion), foundNow(run))
  const fresh = findings.take(finding)
  if (fresh !== undefined) run.report(fresh)
}
