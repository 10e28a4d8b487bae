import { pipeline, Readable, Transform } from 'node:stream'

/** An answer that does not end: nothing of ours is answered at such length. */
class AnswerTooLong extends Error {
  override readonly name = 'AnswerTooLong'
}

/** The body of an answer up to so many bytes; what goes on is cut off with AnswerTooLong, so that it cannot fill the memory. */
export function limited<T>(body: T, longest: number): T | Readable {
  if (!(body instanceof Readable)) return body
  let length = 0
  const limit = new Transform({
    transform: (chunk: Buffer, _, done) => {
      length += chunk.length
      if (length > longest) done(new AnswerTooLong(`longer than ${longest} bytes`))
      else done(null, chunk)
    },
  })
  // Errors of either reach whoever reads the other.
  pipeline(body, limit, () => undefined)
  return limit
}
