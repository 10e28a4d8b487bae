import type { Scenario } from '../../model/format/scenario.ts'
import { shuffled } from '../edit/shuffled.ts'
import { withRequests } from '../edit/withRequests.ts'
import { agrees, meanings } from '../judge/agrees.ts'
import { isDecision } from '../judge/isDecision.ts'
import type { Property, Violation } from '../property.ts'

/** Requests of a world, each with the place it has there. */
interface Asked {
  readonly scenario: Scenario
  readonly places: readonly number[]
}

/** Each request is decided by itself (EVAL-06, EVAL-07). */
export const requestsIndependent: Property = {
  id: 'requests-independent',
  sentence: 'A request is decided alike alone, among others, twice, and in any order.',
  rules: ['EVAL-06', 'EVAL-07', 'EVAL-08'],
  relation: 'isolation',
  keptBecause: 'It finds state inside a batch; others find it only by the way.',
  trial: (scenario, random) => {
    const { requests } = scenario
    if (requests.length === 0) return undefined
    const all = requests.map((_, index) => index)
    const orders = [shuffled([...all, ...all], random), [random.pick(all)], [...all].reverse()]
    const asked: readonly Asked[] = orders.map((places) => ({
      places,
      scenario: withRequests(
        scenario,
        places.map((place) => requests[place] as never),
      ),
    }))
    return {
      scenarios: [scenario, ...asked.map((one) => one.scenario)],
      judge: ([first = [], ...others]): Violation | undefined => {
        for (const [at, { places }] of asked.entries()) {
          for (const [request, place] of places.entries()) {
            const [before, actual] = [first[place], others[at]?.[request]]
            if (!isDecision(before) || !isDecision(actual)) continue
            const expected = meanings(before)
            if (!agrees(actual, expected)) return { scenario: at + 1, request, expected, actual }
          }
        }
        return undefined
      },
    }
  },
}
