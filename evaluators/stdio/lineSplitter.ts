/** Longest line that an evaluator may write, in bytes: far beyond any answer, well below what a string can hold. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * Splits a stream of bytes into lines. Time is linear in the bytes however they are cut; memory is bounded by the longest line.
 * Gives false once a line exceeds the bound: nothing after it is read.
 */
export function lineSplitter(onLine: (line: string) => void, longest = LONGEST_LINE): (chunk: Buffer) => boolean {
  let parts: Buffer[] = []
  let length = 0
  return (chunk) => {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const last = chunk.subarray(start, end)
      start = end + 1
      if (length + last.length > longest) return false
      onLine(parts.length === 0 ? last.toString('utf8') : Buffer.concat([...parts, last]).toString('utf8'))
      parts = []
      length = 0
    }
    const rest = chunk.subarray(start)
    length += rest.length
    if (length > longest) return false
    if (rest.length > 0) parts.push(rest)
    return true
  }
}
