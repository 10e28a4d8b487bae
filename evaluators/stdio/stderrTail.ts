/** Bytes of standard error kept, whatever is written there. */
const KEPT = 2_000
/** Characters of it that a message shows. */
const SHOWN = 500

export interface StderrTail {
  readonly push: (chunk: Buffer) => void
  /** A clause with the end of what came; empty if nothing did. */
  readonly text: () => string
}

/** Keeps the end of a stream of bytes, in bounded memory and without decoding what is thrown away. */
export function stderrTail(): StderrTail {
  let kept = Buffer.alloc(0)
  return {
    push: (chunk) => {
      kept = Buffer.from(Buffer.concat([kept, chunk.subarray(-KEPT)]).subarray(-KEPT))
    },
    text: () => {
      const said = kept.toString('utf8').trim().slice(-SHOWN).toWellFormed()
      return said === '' ? '' : `; standard error ended with: ${said}`
    },
  }
}
