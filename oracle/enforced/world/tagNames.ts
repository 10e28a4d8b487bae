import type { Context } from '../../../model/format/request.ts'
import type { KeyName } from './rekeyed.ts'

/** Keys that AWS fills in with what a scenario says of its principal (KEY-10, -13, -14). */
const OF_PRINCIPAL = ['aws:principalarn', 'aws:principaltype', 'aws:principalaccount']
/** Keys that a session by plain AssumeRole, or a user, does not have; they keep their names where a scenario lacks them too. */
const ABSENT = ['aws:username', 'aws:federatedprovider', 'aws:sourceidentity', 'sts:rolesessionname', 'sts:externalid']
const PREFIX = 'aws:PrincipalTag/'

/**
 * What each context key is called where it is asked: a key that we cannot set stands as a tag of the principal, whose value we choose, and
 * which is absent where it is absent. The reference judges what comes of that.
 */
export function tagNames(context: Context): KeyName {
  const given = new Set(Object.keys(context).map((key) => key.toLowerCase()))
  return (key) => {
    const lower = key.toLowerCase()
    if (OF_PRINCIPAL.includes(lower) || lower.startsWith(PREFIX.toLowerCase())) return key
    if (ABSENT.includes(lower) && !given.has(lower)) return key
    return `${PREFIX}${key.replaceAll(/[^A-Za-z0-9]/g, '-')}`
  }
}

/** The tags that give a context to a principal, or why none do. */
export function tagsFor(context: Context, nameOf: KeyName): ReadonlyMap<string, string> | { readonly reason: string } {
  const tags = new Map<string, string>()
  for (const [key, value] of Object.entries(context)) {
    const name = nameOf(key)
    if (!name.toLowerCase().startsWith(PREFIX.toLowerCase())) continue
    if (typeof value !== 'string') return { reason: 'context keys of several values' }
    const tag = name.slice(PREFIX.length)
    if (tag === '' || tag.length > 128 || value.length > 256 || !TAG.test(tag) || !TAG.test(value))
      return { reason: 'context values that a tag cannot hold' }
    if ([...tags.keys()].some((other) => other.toLowerCase() === tag.toLowerCase()))
      return { reason: 'context keys that come to one tag' }
    tags.set(tag, value)
  }
  return tags.size > 40 ? { reason: 'more context keys than a principal has tags' } : tags
}

/** Characters of tags in IAM. */
const TAG = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u
