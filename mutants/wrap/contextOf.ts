import type { ContextValue, Request } from '../../model/format/request.ts'

/** The value of a condition key, whatever the letter case of its name. */
export function contextOf({ context }: Request, key: string): ContextValue | undefined {
  const wanted = key.toLowerCase()
  return Object.entries(context).find(([name]) => name.toLowerCase() === wanted)?.[1]
}
