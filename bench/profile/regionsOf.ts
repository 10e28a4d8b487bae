/** Where the part of a source file begins in a bundle; 0-based lines, ascending. */
export interface Region {
  readonly line: number
  readonly source: string
}

const MARK = '//#region '

/** The regions that the bundler marked in a bundle. */
export function regionsOf(bundle: string): readonly Region[] {
  return bundle.split('\n').flatMap((text, line) => {
    const at = text.trimStart()
    return at.startsWith(MARK) ? [{ line, source: at.slice(MARK.length).trim() }] : []
  })
}

/** The source file that a line of the bundle comes from; undefined before the first region. */
export function sourceAt(regions: readonly Region[], line: number): string | undefined {
  let [low, high] = [0, regions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle] as Region).line <= line) low = middle + 1
    else high = middle
  }
  return regions[low - 1]?.source
}
