import type { Random } from '../random.ts'

/** Texts for a wildcard to stand for: nothing, a character, a word, more than one segment. */
const RUNS = ['', 'x', 'orders', '2024/01', 'a:b'] as const

/**
 * A text at the heart of a pattern: its wildcards filled, its variables given a value. `run` is what each `*` becomes; drawn
 * anew where it is absent. Linear in the pattern.
 */
export function fill(random: Random, pattern: string, keyValue: (key: string) => string, run?: string): string {
  let text = ''
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string
    if (character === '*') text += run ?? random.pick(RUNS)
    else if (character === '?') text += 'x'
    else if (character === '$' && pattern[at + 1] === '{') {
      const end = pattern.indexOf('}', at)
      if (end === -1) return text + pattern.slice(at)
      text += variable(pattern.slice(at + 2, end), keyValue)
      at = end
    } else text += character
  }
  return text
}

/** `${*}` is the character; a default is what stands between its quotes. */
function variable(inside: string, keyValue: (key: string) => string): string {
  if (inside === '*' || inside === '?' || inside === '$') return inside
  const comma = inside.indexOf(',')
  return keyValue((comma === -1 ? inside : inside.slice(0, comma)).toLowerCase())
}

/** Whether a name fits a pattern of `*` and `?`, letter case apart: good enough to find actions worth asking for. */
export function fits(pattern: string, name: string): boolean {
  let at = 0
  let star = -1
  let resumed = 0
  for (let position = 0; position < name.length; ) {
    if (at < pattern.length && (pattern[at] === '?' || pattern[at]?.toLowerCase() === name[position]?.toLowerCase())) {
      at++
      position++
    } else if (pattern[at] === '*') {
      star = at++
      resumed = position
    } else if (star !== -1) {
      at = star + 1
      position = ++resumed
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}
