import { AnswerBroken, isPassing } from './isPassing.ts'
import { type Patience, patiently } from './patiently.ts'

interface Page {
  readonly IsTruncated?: boolean | undefined
  readonly Marker?: string | undefined
}

/** Everything that a paginated call lists. A page that says there is more but not where is asked for again, never taken as the last. */
export async function allPages<P extends Page, T>(
  call: (marker: string | undefined) => Promise<P>,
  items: (page: P) => readonly T[] | undefined,
  patience?: Patience,
): Promise<readonly T[]> {
  const all: T[] = []
  const seen = new Set<string>()
  for (let marker: string | undefined; ; ) {
    const page = await patiently(
      async () => {
        const answer = await call(marker)
        const lost = answer.IsTruncated === true && (answer.Marker === undefined || seen.has(answer.Marker))
        if (lost || items(answer) === undefined)
          throw new AnswerBroken('a page of a list says that there is more, but not where')
        return answer
      },
      isPassing,
      patience,
    )
    all.push(...(items(page) ?? []))
    if (page.IsTruncated !== true || page.Marker === undefined) return all
    seen.add(page.Marker)
    marker = page.Marker
  }
}
