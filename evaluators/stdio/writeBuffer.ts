import type { Writable } from 'node:stream'

/** Bytes that may wait for a child to read them; more is held back where it costs nothing. */
const FULL = 1024 * 1024

export interface WriteBuffer {
  readonly write: (text: string) => void
  readonly isFull: () => boolean
}

/** Gathers what is written in one turn of the event loop into one write: a system call for each line is most of its cost. */
export function writeBuffer(stream: Writable, onDrain: () => void): WriteBuffer {
  let gathered = ''
  const flush = (): void => {
    const text = gathered
    gathered = ''
    if (text !== '' && stream.writable) stream.write(text)
  }
  stream.on('drain', onDrain)
  return {
    write: (text) => {
      if (gathered === '') process.nextTick(flush)
      gathered += text
      if (gathered.length > FULL) flush()
    },
    // A stream that ended never drains; what was asked of it is settled by its end.
    isFull: () => stream.writableLength > FULL && stream.writable,
  }
}
