import type { FiledCase } from '../../../campaign/replay.ts'
import { isRefusal, type Suite } from '../../../campaign/suite.ts'
import type { DecisionCase } from '../../../model/format/case.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Verdict } from '../../../reference/verdict.ts'
import { contexts } from '../world/contexts.ts'
import { type EnforceableOptions, enforceable } from '../world/enforceable.ts'
import type { Candidate, NotAsked } from './candidate.ts'

interface Sought extends EnforceableOptions {
  readonly readings: Suite['referee']['readings']
  /** The rules behind a verdict, and whether what each asks for held. */
  readonly rulesOf: (verdict: Verdict) => readonly { readonly id: string; readonly held: boolean }[]
}

/** The worlds that cases come to, context by context, and for all rules and points that they cite why the rest comes to none. */
export function candidatesOf(
  cases: readonly FiledCase[],
  sought: Sought,
): { readonly candidates: readonly Candidate[]; readonly notAsked: NotAsked } {
  const candidates: Candidate[] = []
  const notAsked = new Map<string, Set<string>>()
  for (const { case: one, file } of cases) {
    const cited = [...one.rules, ...(one.contested ?? [])]
    const none = (reason: string): void => {
      for (const id of cited) notAsked.set(id, (notAsked.get(id) ?? new Set()).add(reason))
    }
    if (!('scenario' in one)) none('calls of STS')
    else if (!('decisions' in one)) none('malformed documents')
    else if (one.prelude !== undefined) none('history')
    else
      for (const { scenario, places } of contexts(one.scenario)) {
        const kept = askable(scenario, sought)
        if ('reason' in kept) {
          none(kept.reason)
          continue
        }
        const decisions = kept.places.map(
          (place) => one.decisions[places[place] as number] as DecisionCase['decisions'][number],
        )
        const narrowed = { ...one, scenario: kept.scenario, decisions }
        candidates.push({ filed: { case: narrowed, file }, world: kept.world, items: itemsOf(narrowed, sought) })
      }
  }
  return { candidates, notAsked }
}

/** As much of a scenario as one world can be asked: all of it, or what is left without the requests that cannot. */
function askable(scenario: Scenario, options: EnforceableOptions) {
  const all = scenario.requests.map((_, at) => at)
  const whole = enforceable(scenario, options)
  if (!('reason' in whole)) return { scenario, world: whole, places: all }
  if (all.length === 1) return whole
  const places = all.filter((at) => !('reason' in enforceable(only(scenario, [at]), options)))
  if (places.length === 0) return whole
  const part = only(scenario, places)
  const world = enforceable(part, options)
  return 'reason' in world ? world : { scenario: part, world, places }
}

function only(scenario: Scenario, places: readonly number[]): Scenario {
  return { ...scenario, requests: places.flatMap((at) => scenario.requests[at] ?? []) }
}

function itemsOf(
  { rules, scenario, decisions }: DecisionCase,
  { verdicts, readings, rulesOf }: Sought,
): readonly string[] {
  const found = verdicts(scenario)
  if (isRefusal(found)) return []
  const items = new Set<string>(rules)
  for (const [at, verdict] of found.entries()) {
    for (const { id, held } of rulesOf(verdict)) items.add(`${id} ${held ? 'holds' : 'fails'}`)
    for (const point of pointsTold(scenario, at, verdict, readings)) items.add(point)
  }
  items.add(decisions.includes('allowed') ? 'some allowed' : 'none allowed')
  return [...items]
}

/** Open points whose readings one request tells apart by yes and no. */
function pointsTold(
  scenario: Scenario,
  at: number,
  { open }: Verdict,
  readings: Sought['readings'],
): readonly string[] {
  const [point] = open
  if (point === undefined || open.length > 1) return []
  const told = readings(scenario, at, point).map(({ decision }) => decision === 'allowed')
  return new Set(told).size > 1 ? [point] : []
}
