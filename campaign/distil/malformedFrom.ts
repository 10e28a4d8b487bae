import { assignId } from '../../corpus/assignId.ts'
import { orderedCase } from '../../corpus/orderedCase.ts'
import { PLACE_KINDS, type PlaceKind } from '../../generators/malformed/mistake.ts'
import { MISTAKES } from '../../generators/malformed/mistakes.ts'
import { type Random, randomFrom } from '../../generators/random.ts'
import { policyPlaces } from '../../generators/shrink/policyPlaces.ts'
import type { RefusalCase } from '../../model/format/case.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { JsonObject } from '../../model/json.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { answersAs } from './decideOne.ts'
import type { Distilled } from './distil.ts'
import { refusalTitle } from './refusalTitle.ts'

/**
 * Cases of malformed documents: each mistake of the generators once in each kind of policy, put into a scenario that was well formed. The
 * generators know by construction which rule it breaks; the reference, which reads the document, has to find the same.
 */
export function malformedFrom(
  scenarios: readonly Scenario[],
  seed: string,
  mutants: readonly Mutant[],
  most: number,
): readonly Distilled[] {
  const made = new Map<string, Distilled>()
  const random = randomFrom(scenarios.length)
  for (const scenario of scenarios) {
    for (const kind of PLACE_KINDS) {
      if (made.size >= most) return [...made.values()]
      for (const spoiled of spoiledIn(scenario, kind, random, (key) => made.has(key))) {
        const world = compile(spoiled.scenario)
        if (!isRefusal(world) || world.rule !== spoiled.rule || world.policy !== spoiled.path) continue
        const draft: RefusalCase = {
          id: '',
          title: refusalTitle(world, spoiled.scenario),
          source: `assume-nothing, distilled, seed ${seed}; confirmed by construction: the mistake ${spoiled.mistake}`,
          basis: 'derived',
          rules: [world.rule],
          scenario: spoiled.scenario,
          refused: { policy: world.policy, rule: world.rule },
        }
        const kills = mutants.filter((mutant) => answersAs(mutant, spoiled.scenario) !== 'refused').map(({ id }) => id)
        made.set(spoiled.key, { case: orderedCase({ ...draft, id: assignId('generated', draft) }), kills })
      }
    }
  }
  return [...made.values()]
}

interface Spoiled {
  readonly key: string
  readonly scenario: Scenario
  readonly path: string
  readonly rule: string
  readonly mistake: string
}

/** One mistake that this kind of policy has not been shown with yet, if the scenario has occasion for one. */
function spoiledIn(
  scenario: Scenario,
  kind: PlaceKind,
  random: Random,
  isMade: (key: string) => boolean,
): readonly Spoiled[] {
  const place = policyPlaces(scenario).find((one) => one.kind !== 'caller' && kindOf(one.kind, scenario) === kind)
  if (place === undefined) return []
  for (const { id, rule, kinds, mutate } of MISTAKES) {
    const key = `${id} ${kind}`
    if (!kinds.includes(kind) || isMade(key)) continue
    const policy = mutate(random, place.policy as JsonObject)
    if (policy !== undefined) return [{ key, scenario: place.put(policy), path: place.path, rule, mistake: id }]
  }
  return []
}

function kindOf(kind: Exclude<PlaceKind, 'role-trust' | 'kms-key'>, { resourceKind }: Scenario): PlaceKind {
  return kind === 'resource' && resourceKind !== undefined && resourceKind !== 'generic' ? resourceKind : kind
}
