// Writes megabytes to standard error and ends.
import { speak } from './speak.mjs'

speak(() => {
  const end = (times) =>
    times === 0
      ? process.exit(5)
      : process.stderr.write(`${'noise '.repeat(200_000)}\nthe last words\n`, () => end(times - 1))
  end(4)
})
