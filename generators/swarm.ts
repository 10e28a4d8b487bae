import type { Random } from './random.ts'
import type { Chances, PolicyKind, Settings } from './settings.ts'

/** Chances that a batch may turn up, so that what they govern meets itself and the other rare things. */
const SPOTLIGHT: readonly (keyof Chances)[] = [
  'crossAccount',
  'dangling',
  'boundary',
  'resourcePolicy',
  'scps',
  'rcps',
  'endpoint',
  'notAction',
  'notResource',
  'notPrincipal',
  'variable',
  'version2008',
  'noVersion',
  'ifExists',
  'setOperatorOnSingle',
  'otherCase',
  'starResource',
]

/**
 * The settings of one batch under swarm testing: a random part of the features, and two chances turned up. Features that
 * crowd each other out in the whole meet in some batch or other.
 */
export function swarmSettings(random: Random, settings: Settings): Settings {
  const { features, chances } = settings
  const turnedUp: { -readonly [name in keyof Chances]?: number } = {}
  for (let count = 0; count < 2; count++) {
    const name = random.pick(SPOTLIGHT)
    turnedUp[name] = Math.min(90, chances[name] * 3)
  }
  return {
    ...settings,
    chances: { ...chances, ...turnedUp },
    features: {
      ...features,
      kinds: grantingKinds(random, features.kinds),
      principals: subset(random, features.principals, 50, 1),
      crossAccount: features.crossAccount && random.percent(70),
      resourceKinds: subset(random, features.resourceKinds, 70, 1),
      forms: subset(random, features.forms, 80, 0),
      services: subset(random, features.services, 60, 1),
      operators: subset(random, features.operators, 50, 3),
      qualifiers: subset(random, features.qualifiers, 70, 0),
    },
  }
}

/** Identity policies stay nine times of ten, and always where no resource policies are left: something has to allow. */
function grantingKinds(random: Random, kinds: readonly PolicyKind[]): readonly PolicyKind[] {
  const kept = subset(random, kinds, 75, 1)
  if (kept.includes('identity') || (kept.includes('resource') && random.percent(40))) return kept
  return kinds.filter((kind) => kind === 'identity' || kept.includes(kind))
}

/** Each element with a probability of `percent` in a hundred, in order; filled up to `least` where there are so many. */
function subset<T>(random: Random, list: readonly T[], percent: number, least: number): readonly T[] {
  const kept = list.map(() => random.percent(percent))
  let missing = Math.min(least, list.length) - kept.filter(Boolean).length
  while (missing > 0) {
    const index = random.below(list.length)
    if (kept[index]) continue
    kept[index] = true
    missing--
  }
  return list.filter((_, index) => kept[index])
}
