import type { Random } from '../random.ts'
import { swapCase } from '../world/names.ts'
import type { PlannedKey, World } from '../world/world.ts'

/** A reference to a key, in AWS's spellings; `fallback` adds a default (VAR-05). */
export function variableText(
  random: Random,
  { chances }: World,
  key: PlannedKey,
  fallback: string | undefined,
): string {
  const name = random.percent(chances.otherCase) ? swapCase(key.name, random.below(4)) : key.name
  return fallback === undefined ? `\${${name}}` : `\${${name}, '${fallback}'}`
}

/** Whether every request of the world has a value for the key. */
export function alwaysResolves(key: PlannedKey): boolean {
  return typeof key.home === 'string' && (key.principal || key.pinned)
}

/** A key to refer to, mostly a single-valued one (VAR-03); now and then one that no request has (VAR-06), or none at all. */
export function variableKey(random: Random, { keys }: World): PlannedKey | undefined {
  const first = random.pick(keys)
  // Rather one that requests move.
  const key = first?.principal && random.percent(50) ? random.pick(keys) : first
  return key === undefined || (key.multi && !random.percent(20)) || key.name.includes(' ') ? undefined : key
}
