import type { Evaluator } from '../../model/evaluator.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Evidence } from '../investigate.ts'
import { type MinimiseBounds, minimise } from '../minimise.ts'
import { trialRandom } from '../seeds.ts'
import { isRefusal } from '../suite.ts'
import { judgeRequest, type Suspicion } from '../suspicion.ts'
import { type AskedScenario, type Asking, askScenario } from '../world.ts'
import { ddmin } from './ddmin.ts'
import { withFresh } from './forgetful.ts'

/** A request of a scenario, and what was asked before it. */
interface Episode {
  readonly prelude: readonly Scenario[]
  readonly scenario: Scenario
  readonly request: number
}

type Fresh = NonNullable<Evaluator['fresh']>

/**
 * Looks for what must be asked first so that something goes wrong: asks a new evaluator all of `recent` and then what the suspicion
 * is about, takes the first answer that is wrong there and right on an evaluator that was asked nothing else, and makes that
 * small. Nothing where there is none.
 */
export async function searchHistory(
  asking: Asking,
  fresh: Fresh,
  suspicion: Suspicion,
  recent: readonly Scenario[],
  bounds: MinimiseBounds,
): Promise<Evidence | undefined> {
  const shows = (episode: Episode): Promise<AskedScenario | undefined> => wrongOnlyAfter(asking, fresh, episode)
  const episode = await firstShown(asking, fresh, [...recent, ...scenariosOf(suspicion)], shows)
  if (episode === undefined) return undefined
  const small = await smaller(episode, async (one) => (await shows(one)) !== undefined, asking, bounds)
  const asked = await shows(small)
  return asked && { suspicion, asked, request: small.request, outside: true, prelude: small.prelude }
}

/** What was asked for the suspicion: a property's scenarios, in their order. */
function scenariosOf({ scenario, origin }: Suspicion): readonly Scenario[] {
  if (origin === undefined) return [scenario]
  const { property, batch, world, index } = origin
  return property.trial(scenario, trialRandom(batch, world, index))?.scenarios ?? [scenario]
}

/** The first answer of a sequence that shows; only the last of what was asked can be about the suspicion, so from the end. */
async function firstShown(
  asking: Asking,
  fresh: Fresh,
  sequence: readonly Scenario[],
  shows: (episode: Episode) => Promise<unknown>,
): Promise<Episode | undefined> {
  const all = await withFresh(fresh, async (evaluator) => {
    const answers: AskedScenario[] = []
    for (const scenario of sequence) answers.push(await askScenario({ ...asking, evaluator }, scenario))
    return answers
  })
  for (let at = all.length - 1; at >= 0; at--) {
    const asked = all[at] as AskedScenario
    const request = asked.scenario.requests.findIndex((_, index) => isWrong(asking, asked, index))
    if (request === -1) continue
    const episode = { prelude: sequence.slice(0, at), scenario: asked.scenario, request }
    if ((await shows(episode)) !== undefined) return episode
  }
  return undefined
}

/** The answer after the prelude, where it is wrong and the answer without the prelude is not. */
async function wrongOnlyAfter(
  asking: Asking,
  fresh: Fresh,
  { prelude, scenario, request }: Episode,
): Promise<AskedScenario | undefined> {
  const after = await withFresh(fresh, async (evaluator) => {
    for (const before of prelude) await askScenario({ ...asking, evaluator }, before)
    return askScenario({ ...asking, evaluator }, scenario)
  })
  if (!isWrong(asking, after, request)) return undefined
  const alone = await withFresh(fresh, async (evaluator) => askScenario({ ...asking, evaluator }, scenario))
  return 'decisions' in alone.answer && !isWrong(asking, alone, request) ? after : undefined
}

function isWrong({ evaluator }: Asking, { answer, verdicts }: AskedScenario, request: number): boolean {
  const verdict = isRefusal(verdicts) ? undefined : verdicts[request]
  if (verdict === undefined || !('decisions' in answer)) return false
  return judgeRequest(answer.decisions[request], verdict, evaluator.hello.outcomes === 'two-way') === 'differs'
}

/** Fewer scenarios before, then less in the scenario, then less in each of those before. */
async function smaller(
  episode: Episode,
  shows: (episode: Episode) => Promise<boolean>,
  { suite: { shrink }, outOfScope }: Asking,
  bounds: MinimiseBounds,
): Promise<Episode> {
  const { steps, stop } = bounds
  const prelude = await ddmin(episode.prelude, (some) => shows({ ...episode, prelude: some }), { tests: steps, stop })
  const inScope = (scenario: Scenario): boolean => outOfScope(scenario) === undefined
  let small: Episode = { ...episode, prelude }
  const alone = { ...small, scenario: only(small.scenario, small.request), request: 0 }
  if (await shows(alone)) small = alone
  // More than one request that all matter: which of them is the wrong one must stay known, so no more is taken away.
  if (small.scenario.requests.length === 1) {
    const fails = async (scenario: Scenario): Promise<boolean> => inScope(scenario) && shows({ ...small, scenario })
    small = { ...small, scenario: await minimise(small.scenario, 0, shrink, fails, bounds) }
  }
  for (const at of small.prelude.keys()) {
    const put = (scenario: Scenario): Episode => ({ ...small, prelude: small.prelude.with(at, scenario) })
    const before = small.prelude[at] as Scenario
    const requests = await ddmin(before.requests, (some) => shows(put({ ...before, requests: some })), {
      tests: steps,
      stop,
    })
    const fails = async (scenario: Scenario): Promise<boolean> => inScope(scenario) && shows(put(scenario))
    small = put(await minimise({ ...before, requests }, 0, shrink, fails, bounds))
  }
  return small
}

function only(scenario: Scenario, request: number): Scenario {
  return { ...scenario, requests: scenario.requests.slice(request, request + 1) }
}
