import type { Context } from '../../model/format/request.ts'
import type { Policy } from '../../model/policyDocument.ts'
import type { Package } from './package.ts'

/** Whether a policy says this condition key anywhere, as a key or in a variable; errs on the side of yes. */
export type Mentions = (key: string) => boolean

/** Searches the policies' text, made once and only when first asked for. */
export function mentionsIn(policies: readonly Policy[]): Mentions {
  let text: string | undefined
  return (key) => {
    text ??= JSON.stringify(policies).toLowerCase()
    return text.includes(JSON.stringify(key).slice(1, -1).toLowerCase())
  }
}

/**
 * The first key that iam-simulate would change on the way in although a policy asks for it: it wraps a single value into a list,
 * or takes the first of a list, as AWS's table of keys says.
 */
export async function retypedKey(iam: Package, context: Context, mentions: Mentions): Promise<string | undefined> {
  for (const [key, value] of Object.entries(context)) {
    if (!mentions(key)) continue
    const many = await isMultivalued(iam, key)
    if (many !== undefined && many !== (typeof value !== 'string')) return key
  }
  return undefined
}

async function isMultivalued(iam: Package, key: string): Promise<boolean | undefined> {
  try {
    return iam.isConditionKeyArray(await iam.typeForContextKey(key.toLowerCase()))
  } catch {
    return undefined // a key that it does not know is dropped, and reported as such in its result
  }
}
