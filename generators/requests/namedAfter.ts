import type { Context, ContextValue } from '../../model/format/request.ts'
import type { Random } from '../random.ts'
import { FALLBACK } from '../world/values.ts'
import type { PlannedKey, PlannedResource, World } from '../world/world.ts'

/** Values that a variable puts into a pattern as plain text (VAR-07, VAR-08); an S3 key can hold them. */
const LIVE_ELSEWHERE = ['*', 'x?', '${aws:username}', '${aws:userid}'] as const

/** A request's resource and the context beside it. */
interface Named {
  readonly resource: string
  readonly context: Context
}

/**
 * The key whose value is part of the resource's name moves, and the name follows it: a pattern with a variable goes on matching.
 * A key that goes absent leaves the default that patterns give it (VAR-05). Undefined where the key follows from the principal.
 */
export function namedAfter(random: Random, world: World, resource: PlannedResource, home: Context): Named | undefined {
  const { head, tail, own } = resource
  if (own === undefined || own.principal) return undefined
  const absent = !own.pinned && random.percent(40)
  const value = absent ? FALLBACK : nextValue(random, world, resource, own)
  const context = absent ? without(home, own.name) : { ...home, [own.name]: value }
  const at = tail.indexOf(own.home as string)
  return { resource: head + tail.slice(0, at) + value + tail.slice(at + (own.home as string).length), context }
}

function without(home: Context, name: string): Context {
  const context: { [key: string]: ContextValue } = {}
  for (const key in home) if (key !== name) context[key] = home[key] as ContextValue
  return context
}

function nextValue(random: Random, { palette }: World, { head }: PlannedResource, own: PlannedKey): string {
  if (head.includes(':s3:') && random.percent(65)) {
    const picked = random.pick(LIVE_ELSEWHERE)
    if (palette.forms.variables || !picked.includes('$')) return picked
  }
  const picked = random.pick(own.values)
  return /^[\w+=,.@-]+$/.test(picked) ? picked : FALLBACK
}
