import { KEYS, type KeySpec } from './keys.ts'

const PLAIN = ['data', 'Data', 'data-platform', 'dat', 'ops'] as const

/** Prefixes of the keys that follow from the principal: those are planned with it, not here. */
const DERIVED =
  /^(aws:principal|aws:userid$|aws:username$|aws:tokenissuetime$|aws:multifactorauth|aws:federatedprovider$)/

/** Which condition keys settings allow, and those of them that worlds may carry. A key nobody knows is a single-valued text. */
export function keysNamed(names: 'any' | readonly string[]): {
  readonly allowsKey: (name: string) => boolean
  readonly keys: readonly KeySpec[]
} {
  if (names === 'any') return { allowsKey: () => true, keys: KEYS }
  const exact = new Set(names.map((name) => name.toLowerCase()))
  const starts = [...exact].filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
  const allowsKey = (name: string): boolean =>
    exact.has(name.toLowerCase()) || starts.some((start) => name.toLowerCase().startsWith(start))
  const known = KEYS.filter((key) => allowsKey(key.name))
  const unknown = names.filter(
    (name) =>
      !name.endsWith('*') &&
      !DERIVED.test(name.toLowerCase()) &&
      !known.some((key) => key.name.toLowerCase() === name.toLowerCase()),
  )
  const made = unknown.map((name): KeySpec => ({ name, type: 'string', multi: false, values: PLAIN }))
  return { allowsKey, keys: [...known, ...made] }
}
