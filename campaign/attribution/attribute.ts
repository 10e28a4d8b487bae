import type { Scenario } from '../../model/format/scenario.ts'
import type { Property, Relation } from '../../properties/property.ts'
import type { Verdict } from '../../reference/verdict.ts'
import { isPromise } from '../ask.ts'
import { answerText, type Evidence } from '../investigate.ts'
import { judgeAsked } from '../judgeAsked.ts'
import type { MinimiseBounds } from '../minimise.ts'
import { verdictOf } from '../probe.ts'
import { type AskedScenario, type Asking, askScenario, askTrial, decisionsOf } from '../world.ts'
import { suspectsFirst } from './suspectsFirst.ts'

/** Neighbours that are looked at; a small case seldom has more than ten. */
const NEIGHBOURS = 64
/** Trials of each property: what a trial is about is drawn. */
const TRIALS = 4
/** Of the rules that a property rests on, those that come first. */
const RULES_OF_TWIN = 2

/** Relations whose scenarios say the same thing in other words or in another order. */
const TWINS: readonly Relation[] = ['rewrite', 'permute', 'rename']

/** Whatever a property edits it writes as lists: who does not read a single value is right on every twin, and this one says why. */
const ONE_OR_MANY = 'one-or-many'

/** Of those about isolation the one that edits the scenario; the others ask about more than one. */
const isTwin = ({ relation, id }: Property): boolean => TWINS.includes(relation) || id === 'caller-policies-ignored'

/**
 * Which rules a small case is about, by what the evaluator does with its neighbours, most suspect first. Where it is right as soon as the
 * same thing is said otherwise, it is what makes the difference that it does not know: the rules of that property lead. The rules that the
 * reference used follow, those of them last that it also used where the evaluator was right. Nothing where it is not about one decision.
 */
export async function attribute(
  asking: Asking,
  { asked, request, outside, prelude, beside, flaky, suspicion }: Evidence,
  bounds: MinimiseBounds,
): Promise<readonly string[] | undefined> {
  const verdict = verdictOf(asked, request)
  const single = asked.scenario.requests.length === 1
  if (verdict === undefined || !single || !outside || suspicion.kind === 'protocol') return undefined
  if (prelude !== undefined || beside || flaky !== undefined) return undefined
  const twins = await rulesOfTwins(asking, asked, verdict, bounds)
  const right: Verdict['marks'][] = []
  const wrong: Verdict['marks'][] = []
  for (const neighbour of await neighbours(asking, asked.scenario, bounds)) {
    const other = verdictOf(neighbour, 0)
    if (other === undefined || other.open.length > 0 || lacksOther(verdict, other)) continue
    if (judgeAsked(asking, neighbour, 0) === 'agrees') right.push(other.marks)
    else if (other.decision === verdict.decision && answerText(neighbour, 0) === answerText(asked, 0))
      wrong.push(other.marks)
  }
  return [...new Set([...twins, ...suspectsFirst(verdict, right, wrong)])]
}

/** Where another layer is what allows nothing, an implicit deny is right whatever the evaluator thinks of this one. */
function lacksOther(verdict: Verdict, other: Verdict): boolean {
  return verdict.decision === 'implicitDeny' && other.decision === 'implicitDeny' && other.layer !== verdict.layer
}

/** The smaller scenarios of one request, none of which is wrong as the case is if that is as small as it gets. */
async function neighbours(
  asking: Asking,
  scenario: Scenario,
  { stop, ahead = 1 }: MinimiseBounds,
): Promise<readonly AskedScenario[]> {
  const all: AskedScenario[] = []
  let flight: Promise<AskedScenario>[] = []
  let left = NEIGHBOURS
  for (const candidate of asking.suite.shrink(scenario)) {
    if (left-- <= 0 || stop()) break
    if (candidate.requests.length !== 1 || asking.outOfScope(candidate) !== undefined) continue
    const one = askScenario(asking, candidate)
    if (isPromise(one)) flight.push(one)
    else all.push(one)
    if (flight.length < ahead) continue
    all.push(...(await Promise.all(flight)))
    flight = []
  }
  return [...all, ...(await Promise.all(flight))]
}

/** The first rules of properties that the case breaks while a twin of it is answered rightly, those first that are broken every time. */
async function rulesOfTwins(
  asking: Asking,
  { scenario }: AskedScenario,
  verdict: Verdict,
  { stop }: MinimiseBounds,
): Promise<readonly string[]> {
  const broken: { readonly property: Property; readonly share: number }[] = []
  for (const [index, property] of asking.suite.properties.entries()) {
    if (!isTwin(property)) continue
    if (stop()) break
    const trials = Array.from({ length: TRIALS }, (_, world) =>
      askTrial(asking, { property, batch: 0, world, index }, scenario),
    )
    const made = (await Promise.all(trials)).filter((trial) => trial !== undefined)
    const breaks = made.filter((trial) => {
      const decisions = decisionsOf(trial)
      const broken = decisions !== undefined && trial.trial.judge(decisions) !== undefined
      return broken && trial.asked.some((twin) => isRightTwin(asking, twin, verdict))
    })
    if (breaks.length > 0) broken.push({ property, share: breaks.length / made.length })
  }
  return broken
    .sort(
      (one, other) =>
        lead(other) - lead(one) || other.share - one.share || one.property.rules.length - other.property.rules.length,
    )
    .flatMap(({ property }) => property.rules.slice(0, RULES_OF_TWIN))
}

function lead({ property }: { readonly property: Property }): number {
  return property.id === ONE_OR_MANY ? 1 : 0
}

function isRightTwin(asking: Asking, twin: AskedScenario, { decision }: Verdict): boolean {
  return (
    twin.scenario.requests.length === 1 &&
    verdictOf(twin, 0)?.decision === decision &&
    judgeAsked(asking, twin, 0) === 'agrees'
  )
}
