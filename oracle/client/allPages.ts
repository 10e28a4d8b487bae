import { AnswerBroken, isPassing } from '../provision/isPassing.ts'
import { type Patience, patiently } from '../provision/patiently.ts'

interface Page {
  readonly IsTruncated?: boolean | undefined
  readonly Marker?: string | undefined
}

/** More pages than anything of ours has: a server that never ends must not hold the run. */
const MOST_PAGES = 1_000

/**
 * Everything that a paginated call answers. A page that says there is more but not where, or that has no list at all, is asked for again,
 * never taken as the last, and AnswerBroken in the end.
 */
export async function allPages<P extends Page, T>(
  call: (marker: string | undefined) => Promise<P>,
  items: (page: P) => readonly T[] | undefined,
  patience?: Patience,
): Promise<readonly T[]> {
  const all: T[] = []
  const seen = new Set<string>()
  let marker: string | undefined
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const { IsTruncated, Marker, list } = await patiently(
      async () => {
        const page = await call(marker)
        const list = items(page)
        const { IsTruncated, Marker = '' } = page
        if (list === undefined) throw new AnswerBroken('IAM answered without the list that was asked for')
        if (IsTruncated === true && (Marker === '' || seen.has(Marker)))
          throw new AnswerBroken('IAM cut a list off and does not say where it goes on')
        return { IsTruncated, Marker, list }
      },
      isPassing,
      patience,
    )
    for (const one of list) all.push(one)
    if (IsTruncated !== true) return all
    seen.add(Marker)
    marker = Marker
  }
  throw new AnswerBroken(`IAM answered with a list of more than ${MOST_PAGES} pages`)
}
