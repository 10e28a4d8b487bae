import type { Case } from '../../model/format/case.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { featuresOf } from '../features.ts'
import { signature } from '../signature.ts'

/**
 * The signature of a case as findings have one: the decisions, the layers that decided, the rules that the reference used and the
 * features of the scenario. Cases of one signature show the same, if only in other values. Undefined where history or an STS call is
 * what the case is about: those have no features.
 */
export function likenessOf(one: Case): string | undefined {
  if ('call' in one || one.prelude !== undefined) return undefined
  const features = featuresOf(one.scenario)
  const world = compile(one.scenario)
  const marks = { kind: 'corpus', id: '', features } as const
  if (isRefusal(world))
    return signature({ ...marks, expected: [world.rule], actual: world.element, layers: [world.policy] })
  const verdicts = one.scenario.requests.map((request) => decide(world, request))
  const used = verdicts.map(({ decision, layer, marks }) => `${decision} ${layer} ${[...marks].sort().join()}`)
  return signature({ ...marks, expected: [], actual: used.join(';'), layers: [] })
}
