import { LIMITS } from '../format/limits.ts'
import { type Problem, pathText } from './problem.ts'

/**
 * What a schema does not see: nesting beyond the bound, text that is no Unicode (a lone surrogate has no canonical form,
 * RFC 8785), and values that are no JSON at all. Iterative, so that hostile nesting cannot exhaust the stack.
 */
export function checkPlainJson(value: unknown): Problem | undefined {
  const stack: { value: unknown; path: Link | undefined; depth: number }[] = [{ value, path: undefined, depth: 0 }]
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value: part, path, depth } = item
    if (typeof part === 'string') {
      if (!part.isWellFormed())
        return { path: textOf(path), expected: 'well-formed Unicode', received: 'a lone surrogate' }
    } else if (typeof part === 'object' && part !== null) {
      if (depth > LIMITS.depth) return { path: textOf(path), expected: `at most ${LIMITS.depth} levels of nesting` }
      if (Array.isArray(part)) {
        for (let at = part.length - 1; at >= 0; at--) {
          // Unlike a field, an entry cannot be absent.
          const entry = { up: path, key: at }
          if (part[at] === undefined) return { path: textOf(entry), expected: 'a JSON value', received: 'undefined' }
          stack.push({ value: part[at], path: entry, depth: depth + 1 })
        }
      } else {
        const kind = Object.prototype.toString.call(part)
        if (kind !== '[object Object]')
          return { path: textOf(path), expected: 'a JSON value', received: kind.slice(8, -1) }
        for (const [key, inner] of Object.entries(part)) {
          if (!key.isWellFormed())
            return { path: textOf(path), expected: 'well-formed Unicode in keys', received: 'a lone surrogate' }
          stack.push({ value: inner, path: { up: path, key }, depth: depth + 1 })
        }
      }
    } else if (
      part !== null &&
      part !== undefined &&
      typeof part !== 'boolean' &&
      !(typeof part === 'number' && Number.isFinite(part))
    ) {
      return { path: textOf(path), expected: 'a JSON value', received: typeof part }
    }
  }
  return undefined
}

interface Link {
  readonly up: Link | undefined
  readonly key: string | number
}

function textOf(link: Link | undefined): string {
  const parts: (string | number)[] = []
  for (let at = link; at !== undefined; at = at.up) parts.push(at.key)
  return pathText(parts.reverse())
}
