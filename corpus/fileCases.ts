import type { Case } from '../model/format/case.ts'

/** Cases of one file at most: a file of more is no longer browsed. */
const MOST = 500

/**
 * Cases of many kinds as `.jsonl` files by the kind each is given: `session-allowed.jsonl`, and where there are more than 500
 * `session-allowed-2.jsonl`. In each they are sorted by title, so that what is alike stands together.
 */
export function fileCases(
  cases: readonly { readonly kind: string; readonly case: Case }[],
): ReadonlyMap<string, string> {
  const kinds = new Map<string, Case[]>()
  for (const { kind, case: one } of cases) kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  const files = new Map<string, string>()
  for (const [kind, all] of [...kinds].sort(([one], [other]) => (one < other ? -1 : 1))) {
    all.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
    for (let part = 0; part * MOST < all.length; part++) {
      const lines = all.slice(part * MOST, (part + 1) * MOST).map((one) => `${JSON.stringify(one)}\n`)
      files.set(`${kind}${part === 0 ? '' : `-${part + 1}`}.jsonl`, lines.join(''))
    }
  }
  return files
}

function sortKey({ title, id }: Case): string {
  return `${title} ${id}`
}
