import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { withRequests } from '../edit/withRequests.ts'
import { agrees, meanings } from '../judge/agrees.ts'
import { isDecision } from '../judge/isDecision.ts'
import type { Property } from '../property.ts'

/** An administrator of the same name without limits, so that most answers of the one would be wrong in the other. */
function administrator(scenario: Scenario): Scenario {
  const without = withSession(scenario, { inline: undefined, managed: undefined })
  return withPolicies(without, { identity: [ALLOW_ALL], boundary: undefined })
}

/** Which requests of the world each scenario asks, and in which of the two worlds. */
interface Turn {
  readonly world: Scenario
  readonly places: readonly number[]
}

/** Two sessions of one name are served in turns, as a busy server does it (EVAL-06). */
export const worldsInterleaved: Property = {
  id: 'worlds-interleaved',
  sentence: 'Requests decide alike whether a world is asked at once or in turns with another of the same names.',
  rules: ['EVAL-06', 'EVAL-08'],
  relation: 'isolation',
  keptBecause: 'It asks two worlds in turns, as a server is asked; others ask one world after the other.',
  trial: (scenario, random) => {
    if (!['AssumedRole', 'IAMUser', 'FederatedUser'].includes(scenario.principal.type)) return undefined
    const other = administrator(scenario)
    const all = scenario.requests.map((_, index) => index)
    if (all.length < 2) return undefined
    const first = all.filter(() => random.percent(50))
    const second = all.filter((place) => !first.includes(place))
    const turns: readonly Turn[] = [
      { world: scenario, places: all },
      { world: other, places: second },
      { world: scenario, places: second },
      { world: other, places: all },
      { world: scenario, places: first },
      { world: other, places: first },
    ].filter(({ places }) => places.length > 0)
    return {
      scenarios: turns.map(({ world, places }) =>
        places === all
          ? world
          : withRequests(
              world,
              places.map((place) => world.requests[place] as never),
            ),
      ),
      judge: (decisions) => {
        const known = new Map<Scenario, (typeof decisions)[number][number][]>([
          [scenario, []],
          [other, []],
        ])
        for (const [at, { world, places }] of turns.entries()) {
          for (const [request, place] of places.entries()) {
            const before = known.get(world)?.[place]
            const actual = decisions[at]?.[request]
            if (!isDecision(actual)) continue
            if (isDecision(before) && !agrees(actual, meanings(before))) {
              return { scenario: at, request, expected: meanings(before), actual }
            }
            const answers = known.get(world) as (typeof actual)[]
            answers[place] = actual
          }
        }
        return undefined
      },
    }
  },
}
