import { foundNow } from '../foundNow.ts'
import type { Run } from '../run.ts'
import type { Asking } from '../world.ts'
import { profileFinding } from './profileFinding.ts'

/** Of a hundred judged answers, how many may be wrong before answers to open requests tell more of that than of a reading. */
const MOST_WRONG = 0.01

/** Reports the points of which the evaluator follows two readings. One that is often wrong is not believed to follow any. */
export function settleProfile(run: Run, { suite }: Asking): void {
  const { findings, profile, coverage } = run
  const wrong = findings.all.reduce((sum, { kind, count }) => sum + (kind === 'profile' ? 0 : count), 0)
  if (wrong > coverage.judged * MOST_WRONG) return
  for (const contradiction of profile.contradictions()) {
    const finding = profileFinding(contradiction, suite.referee, foundNow(run))
    const fresh = finding === undefined ? undefined : findings.take(finding)
    if (fresh !== undefined) run.report(fresh)
  }
}
