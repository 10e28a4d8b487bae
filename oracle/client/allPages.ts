import type { EvaluationResult, SimulatePolicyResponse } from '@aws-sdk/client-iam'
import { OracleUnavailable } from './oracleUnavailable.ts'

/** More pages than any question of ours has answers for: a server that never ends must not hold the run. */
const MOST_PAGES = 1_000

/** Follows the markers of an answer to its end. A page that says there is more and not where cannot be followed: OracleUnavailable. */
export async function allPages(
  ask: (marker: string | undefined) => Promise<SimulatePolicyResponse>,
): Promise<readonly EvaluationResult[]> {
  const results: EvaluationResult[] = []
  const seen = new Set<string>()
  let marker: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { EvaluationResults = [], IsTruncated, Marker } = await ask(marker)
    results.push(...EvaluationResults)
    if (IsTruncated !== true) return results
    if (Marker === undefined || Marker === '' || seen.has(Marker)) break
    seen.add(Marker)
    marker = Marker
  }
  throw new OracleUnavailable('the simulator cut a page off and does not say where the next begins: try again')
}
