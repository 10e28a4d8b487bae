import type { Scenario } from '../../model/format/scenario.ts'
import { type MinimiseBounds, minimise } from '../minimise.ts'
import type { Suspicion } from '../suspicion.ts'
import { type Asking, askScenario } from '../world.ts'
import { type Observation, observe } from './observe.ts'
import type { Evidence } from './profile.ts'

/** Makes an answer to an open request small, through the evaluator itself: the same readings still explain it. */
export async function smallEvidence(
  asking: Asking,
  { scenario, request, id, expected }: Suspicion,
  bounds: MinimiseBounds,
): Promise<Evidence | undefined> {
  const seen = async (candidate: Scenario): Promise<Observation | undefined> => {
    if (asking.outOfScope(candidate) !== undefined) return undefined
    const asked = await askScenario(asking, candidate)
    const twoWay = asking.evaluator.hello.outcomes === 'two-way'
    return observe(asking.suite.referee, asked, twoWay).find(
      ({ point, explainedBy }) => point === id && explainedBy.join() === expected.join(),
    )
  }
  const smallest = await minimise(
    scenario,
    request,
    asking.suite.shrink,
    async (candidate) => (await seen(candidate)) !== undefined,
    bounds,
  )
  const observation = await seen(smallest)
  return observation === undefined ? undefined : { observation, scenario: smallest }
}
