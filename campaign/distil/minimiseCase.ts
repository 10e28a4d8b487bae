import type { DecisionCase, RefusalCase } from '../../model/format/case.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { isPromise } from '../ask.ts'
import { type MinimiseBounds, minimise } from '../minimise.ts'
import { probeFor, type Sighting } from '../probe.ts'
import { type Suspicion, suspect } from '../suspicion.ts'
import { tellingRules } from '../tellingRules.ts'
import { type Asking, askScenario } from '../world.ts'

/** A smaller case, or in one sentence why there is none to be had. */
export type Minimised = { readonly case: DecisionCase | RefusalCase } | { readonly against: string }

type Small = DecisionCase | RefusalCase

/** Makes a case small while the reference decides it in the same way: every request by the same layer, to the same end, by the same rule. */
export async function minimiseByReference(
  one: Small,
  shrink: (scenario: Scenario) => Iterable<Scenario>,
  bounds: MinimiseBounds,
): Promise<Minimised> {
  const wanted = told(one.scenario)
  // A case is about all of its requests; NaN is no request, so that none is tried alone.
  const scenario = await minimise(one.scenario, Number.NaN, shrink, (candidate) => told(candidate) === wanted, bounds)
  return { case: withScenario(one, scenario) }
}

/** What has to stay: of a refusal, the document and the rule; of each request, the layer, the decisions and the rule that tells most. */
function told(scenario: Scenario): string {
  const world = compile(scenario)
  if (isRefusal(world)) return `${world.policy} ${world.rule} ${world.element}`
  const verdicts = scenario.requests.map((request) => decide(world, request))
  return verdicts
    .map(
      (verdict) =>
        `${verdict.layer} ${verdict.decision} ${verdict.permitted} ${verdict.open} ${tellingRules(verdict)[0]}`,
    )
    .join(';')
}

/** Makes a case small while the evaluator goes wrong on it in the same way: the same answer in the place of the same right ones. */
export async function minimiseByEvaluator(one: Small, asking: Asking, bounds: MinimiseBounds): Promise<Minimised> {
  const first = await seen(asking, one.scenario)
  if (first === undefined) return { against: 'the evaluator agrees with the reference on it, or does not support it' }
  const probe = probeFor(asking, first)
  if ((await probe(one.scenario)) === undefined) return { against: 'the evaluator does not answer twice alike' }
  const fails = (candidate: Scenario): boolean | Promise<boolean> => {
    const sighting = probe(candidate)
    return isPromise(sighting) ? sighting.then(isSeen) : isSeen(sighting)
  }
  const scenario = await minimise(one.scenario, first.request, asking.suite.shrink, fails, bounds)
  return { case: withScenario(one, scenario) }
}

const isSeen = (sighting: Sighting | undefined): boolean => sighting !== undefined

async function seen(asking: Asking, scenario: Scenario): Promise<Suspicion | undefined> {
  if (asking.outOfScope(scenario) !== undefined) return undefined
  const { hello } = asking.evaluator
  const found: Suspicion[] = []
  suspect(
    await askScenario(asking, scenario),
    { twoWay: hello.outcomes === 'two-way', validates: hello.supports.includes('validation') },
    (suspicion) => found.push(suspicion),
  )
  return found[0]
}

/** The expectation is that of the reference, which was the case's when it began. */
function withScenario(one: Small, scenario: Scenario): Small {
  const world = compile(scenario)
  const { decisions: _, refused: __, ...head } = one as DecisionCase & RefusalCase
  if (isRefusal(world)) return { ...head, scenario, refused: { policy: world.policy, rule: world.rule } }
  return { ...head, scenario, decisions: scenario.requests.map((request) => decide(world, request).decision) }
}
