import type { JsonValue } from '../json.ts'

export type Path = readonly (string | number)[]

/** Every path into a value, that of the value itself first. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [path, ...keys.flatMap((key) => pathsOf((value as Record<string | number, unknown>)[key], [...path, key]))]
}

/** What stands at a path. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], value)
}

/** A copy of a value in which something else stands at a path; `undefined` takes the field or entry away. */
export function edited(value: unknown, path: Path, put: unknown): JsonValue {
  const [key, ...rest] = path
  if (key === undefined) return put as JsonValue
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  const inner = rest.length === 0 ? put : edited(copy[key], rest, put)
  if (inner === undefined && Array.isArray(copy)) copy.splice(key as number, 1)
  else if (inner === undefined) delete copy[key]
  else Object.defineProperty(copy, key, { value: inner, writable: true, enumerable: true, configurable: true })
  return copy as JsonValue
}
