import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { ContextValue } from '../../model/format/request.ts'
import { type Palette, within } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Settings } from '../settings.ts'
import type { KeySpec } from './keys.ts'
import type { PickedService } from './pickServices.ts'
import { hasIdentityPolicies } from './principal.ts'
import type { PlannedKey } from './world.ts'

/** A few condition keys that do not follow from the principal, each with the value that the world's requests carry. */
export function generateFreeKeys(
  random: Random,
  settings: Settings,
  palette: Palette,
  type: PrincipalType,
  picked: readonly PickedService[],
): PlannedKey[] {
  const keys: PlannedKey[] = []
  if (palette.keys.length === 0) return keys
  // One value for all tags of a world, most of the time, so that tag comparisons by variable come true.
  const shared = random.below(4)
  const own = ownKeys(palette, picked)
  for (let count = within(random, settings.keys); count > 0; count--) {
    const spec = pickSpec(random, settings, palette, own)
    const ofPrincipal = spec.name.startsWith('aws:Principal')
    if (keys.some((key) => key.name === spec.name) || (ofPrincipal && !hasIdentityPolicies(type))) continue
    const { name, type: of, multi } = spec
    const values = settings.values?.[name] ?? spec.values
    const home = homeValue(random, multi, values, shared)
    // Written out: keys that a spread made are slow to read, a third of the time that a world takes.
    keys.push({
      name,
      type: of,
      multi,
      values,
      principal: ofPrincipal,
      home,
      pinned: false,
      filled: false,
      readable: false,
    })
  }
  return keys
}

/** Mostly a key that AWS lists for the actions, so that an evaluator which goes by AWS's tables takes it in. */
function pickSpec(random: Random, { chances }: Settings, palette: Palette, own: readonly KeySpec[]): KeySpec {
  if (random.percent(chances.foreignKey)) return random.pick(palette.keys)
  const pool = own.length > 0 && random.percent(45) ? own : palette.globalKeys
  return random.pick(pool.length > 0 ? pool : palette.keys)
}

/** The keys that are listed for every action of the world. */
function ownKeys({ allowsKey, keys, sets }: Palette, picked: readonly PickedService[]): readonly KeySpec[] {
  const [first, ...others] = picked.map(({ type }) => type.keys ?? [])
  const own = (first ?? []).filter(
    (key) =>
      (sets || !key.multi) && allowsKey(key.name) && others.every((list) => list.some(({ name }) => name === key.name)),
  )
  return keys.length === 0 ? [] : own
}

function homeValue(
  random: Random,
  multi: boolean,
  values: readonly string[],
  shared: number,
): ContextValue | undefined {
  if (random.percent(12)) return undefined
  const first = values[random.percent(70) ? shared % values.length : random.below(values.length)] as string
  if (!multi) return first
  const second = random.pick(values)
  return second === first || random.percent(40) ? [first] : [first, second]
}
