/** Pairs of what is written and what is to be written instead. */
export type Renaming = readonly (readonly [string, string])[]

/** A plain value with each of some names replaced in all its texts, the longest first; keys stay, they are of our own making. */
export function renamed<T>(value: T, names: Renaming): T {
  const ordered = names.filter(([from]) => from !== '').sort(([one], [other]) => other.length - one.length)
  return ordered.length === 0 ? value : (walk(value, ordered) as T)
}

function walk(value: unknown, names: Renaming): unknown {
  if (typeof value === 'string') return names.reduce((text, [from, to]) => text.replaceAll(from, () => to), value)
  if (Array.isArray(value)) return value.map((one) => walk(one, names))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, names)]))
}
