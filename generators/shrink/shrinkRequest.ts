import type { Request } from '../../model/format/request.ts'
import { shrinkValues } from './shrinkConditionBlock.ts'
import { withKey, withoutKey } from './shrinkList.ts'

/** Smaller requests: the context emptied, without half of its keys, without each key; then shorter values and a shorter resource. */
export function* shrinkRequest(request: Request): Iterable<Request> {
  const { context, resource } = request
  const keys = Object.keys(context)
  if (keys.length > 0) yield { ...request, context: {} }
  if (keys.length > 3) {
    const middle = keys.length >> 1
    yield { ...request, context: dropKeys(context, keys.slice(0, middle)) }
    yield { ...request, context: dropKeys(context, keys.slice(middle)) }
  }
  if (keys.length > 1) for (const key of keys) yield { ...request, context: withoutKey(context, key) }
  for (const key of keys) {
    const value = context[key] as string | readonly string[]
    if (typeof value !== 'string' && value.length > 0)
      for (const smaller of shrinkValues(value)) yield { ...request, context: withKey(context, key, smaller) }
  }
  if (resource.length > 1) {
    for (const cut of [resource.length >> 1, 1]) yield { ...request, resource: resource.slice(0, -cut) }
  }
}

function dropKeys<T extends object>(context: T, keys: readonly string[]): T {
  let rest = context
  for (const key of keys) rest = withoutKey(rest, key)
  return rest
}
