import type { PrincipalType } from '../../model/format/principal.ts'
import type { ContextValue } from '../../model/format/request.ts'
import { type Palette, within } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Settings } from '../settings.ts'
import type { KeySpec } from './keys.ts'
import { hasIdentityPolicies } from './principal.ts'
import type { PlannedKey } from './world.ts'

/** A few condition keys that do not follow from the principal, each with the value that the world's requests carry. */
export function generateFreeKeys(
  random: Random,
  settings: Settings,
  palette: Palette,
  type: PrincipalType,
): PlannedKey[] {
  const keys: PlannedKey[] = []
  if (palette.keys.length === 0) return keys
  // One value for all tags of a world, most of the time, so that tag comparisons by variable come true.
  const shared = random.below(4)
  for (let count = within(random, settings.keys); count > 0; count--) {
    const spec = random.pick(palette.keys)
    const ofPrincipal = spec.name.startsWith('aws:Principal')
    if (keys.some((key) => key.name === spec.name) || (ofPrincipal && !hasIdentityPolicies(type))) continue
    keys.push({ ...spec, principal: ofPrincipal, home: homeValue(random, spec, shared), pinned: false, filled: false })
  }
  return keys
}

function homeValue(random: Random, spec: KeySpec, shared: number): ContextValue | undefined {
  if (random.percent(12)) return undefined
  const first = spec.values[
    random.percent(70) ? shared % spec.values.length : random.below(spec.values.length)
  ] as string
  if (!spec.multi) return first
  const second = random.pick(spec.values)
  return second === first || random.percent(40) ? [first] : [first, second]
}
