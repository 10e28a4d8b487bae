import type { Scenario } from '../../model/format/scenario.ts'
import type { JsonObject } from '../../model/json.ts'
import { OPERATORS } from '../conditions/operators.ts'
import { paletteOf } from '../palette.ts'
import type { Random } from '../random.ts'
import { generateScenario } from '../scenario.ts'
import { type Features, PRESETS, type Settings } from '../settings.ts'
import { type PolicyPlace, policyPlaces } from '../shrink/policyPlaces.ts'
import { type Mistake, type Need, PLACE_KINDS, type PlaceKind } from './mistake.ts'
import { MISTAKES } from './mistakes.ts'

/** A scenario that AWS would refuse, with the policy that is malformed and the rule it breaks. */
export interface MalformedScenario {
  readonly scenario: Scenario
  /** Path into the scenario, as in a case's `refused`: `session.managed[0]`, `policies.scps[1][0]`. */
  readonly policy: string
  readonly rule: string
  /** See `MISTAKES`. */
  readonly mistake: string
}

/** Worlds without any policy are drawn anew; after so many the settings leave none. */
const ATTEMPTS = 50

/**
 * A well-formed scenario with one mistake in one of its policies. Undefined where the settings leave no policy to spoil.
 */
export function malformedScenario(random: Random, settings: Settings = PRESETS.default): MalformedScenario | undefined {
  const mistakes = mistakesWithin(settings)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const scenario = generateScenario(random, settings)
    const place = pickPlace(random, scenario)
    if (place === undefined) continue
    const { policy, path, kind, put } = place
    const mistake = random.pick(random.pick(mistakes.get(placeKind(kind, scenario)) ?? []))
    const spoiled = mistake.mutate(random, policy as JsonObject)
    if (spoiled !== undefined) return { scenario: put(spoiled), policy: path, rule: mistake.rule, mistake: mistake.id }
  }
  return undefined
}

/** One of the policies; kinds of policy first, lest many session policies crowd out the one that governs a resource. */
function pickPlace(random: Random, scenario: Scenario): PolicyPlace | undefined {
  const places = policyPlaces(scenario).filter(({ kind }) => kind !== 'caller')
  const kinds = [...new Set(places.map(({ kind }) => kind))]
  if (kinds.length === 0) return undefined
  const kind = random.pick(kinds)
  return random.pick(places.filter((place) => place.kind === kind))
}

function placeKind(kind: PolicyPlace['kind'], { resourceKind }: Scenario): PlaceKind {
  if (kind === 'caller') return 'identity'
  return kind === 'resource' && resourceKind !== undefined && resourceKind !== 'generic' ? resourceKind : kind
}

/** By the kind of document that can hold them, then by rule, so that each rule has its turn. */
type Mistakes = ReadonlyMap<PlaceKind, readonly (readonly Mistake[])[]>

const made = new WeakMap<Features, Mistakes>()

/** The mistakes inside the settings' features; some need nothing, so every kind of document has one. */
function mistakesWithin(settings: Settings): Mistakes {
  const known = made.get(settings.features)
  if (known !== undefined) return known
  const { forms, operators, text, conditionKeys } = settings.features
  const { allowsKey } = paletteOf(settings)
  const met = (need: Need): boolean => {
    if (need === 'text') return text
    if (need !== 'operators') return forms.includes(need)
    return operators.length === OPERATORS.length && (conditionKeys === 'any' || allowsKey('aws:PrincipalAccount'))
  }
  const within = MISTAKES.filter((mistake) => mistake.needs.every(met))
  const rules = [...new Set(within.map(({ rule }) => rule))]
  const byKind = new Map(
    PLACE_KINDS.map((kind) => {
      const own = within.filter(({ kinds }) => kinds.includes(kind))
      const byRule = rules.map((rule) => own.filter((mistake) => mistake.rule === rule))
      return [kind, byRule.filter((list) => list.length > 0)]
    }),
  )
  made.set(settings.features, byKind)
  return byKind
}
