import type { Context, ContextValue } from '../../model/format/request.ts'
import type { Random } from '../random.ts'
import type { World } from '../world/world.ts'
import { contextEdge } from './contextEdge.ts'

type Draft = { [key: string]: ContextValue }

/** The context that the world's requests carry when nothing moves it: the principal's keys and the free ones. */
export function homeContext({ keys }: World): Context {
  const context: Draft = {}
  for (const key of keys) if (key.home !== undefined) context[key.name] = key.home
  return context
}

/** The home context with one to three keys moved to the edges of conditions; keys that follow from the principal never move. */
export function movedContext(random: Random, world: World, home: Context): Context {
  const { uses } = world.trail
  const context: Draft = { ...home }
  if (uses.length === 0) return context
  for (let count = random.percent(70) ? 1 : 2 + random.below(2); count > 0; count--) {
    const use = random.pick(uses)
    if (use.key.principal) continue
    const value = contextEdge(random, world, use)
    if (value === undefined) delete context[use.key.name]
    else context[use.key.name] = value
  }
  return context
}
