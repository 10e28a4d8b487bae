import { isUtf8 } from 'node:buffer'

/** Longest line that an evaluator may write, in bytes: far beyond any answer, well below what a string can hold. */
const LONGEST_LINE = 64 * 1024 * 1024

const NEWLINE = 10

/** Splits a stream of bytes into lines. Nothing is read once a line exceeded the bound. */
export interface LineSplitter {
  /** Gives false once a line exceeds the bound. */
  readonly push: (chunk: Buffer) => boolean
  /** What came after the last newline. */
  readonly rest: () => Buffer
}

/**
 * Calls `onLine` with every whole line, and whether its bytes were UTF-8. Time is linear in the bytes however they are cut; memory
 * is bounded by the longest line. Whole lines are decoded together, as one call for each costs more than all the rest.
 */
export function lineSplitter(onLine: (line: string, isUtf8: boolean) => void, longest = LONGEST_LINE): LineSplitter {
  let parts: Buffer[] = []
  let length = 0
  return {
    push: (chunk) => {
      const last = chunk.lastIndexOf(NEWLINE)
      if (last === -1) {
        length += chunk.length
        if (length > longest) return false
        if (chunk.length > 0) parts.push(chunk)
        return true
      }
      const whole = parts.length === 0 ? chunk.subarray(0, last) : Buffer.concat([...parts, chunk.subarray(0, last)])
      const rest = chunk.subarray(last + 1)
      // A copy: the rest of a chunk must not keep the chunk.
      parts = rest.length > 0 ? [Buffer.from(rest)] : []
      length = rest.length
      return eachLine(whole, longest, onLine) && length <= longest
    },
    rest: () => Buffer.concat(parts),
  }
}

/** Newlines are never part of another character in UTF-8, so that bytes and text are cut at the same places. */
function eachLine(bytes: Buffer, longest: number, onLine: (line: string, isUtf8: boolean) => void): boolean {
  if (bytes.length > longest || !isUtf8(bytes)) return eachOfBytes(bytes, longest, onLine)
  const text = bytes.toString('utf8')
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    onLine(text.slice(start, end), true)
    start = end + 1
  }
  onLine(start === 0 ? text : text.slice(start), true)
  return true
}

function eachOfBytes(bytes: Buffer, longest: number, onLine: (line: string, isUtf8: boolean) => void): boolean {
  for (let start = 0; start <= bytes.length; ) {
    const next = bytes.indexOf(NEWLINE, start)
    const line = bytes.subarray(start, next === -1 ? bytes.length : next)
    if (line.length > longest) return false
    onLine(line.toString('utf8'), isUtf8(line))
    if (next === -1) return true
    start = next + 1
  }
  return true
}
