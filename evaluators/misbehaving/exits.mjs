// Ends at its first question, with a word on standard error.
import { speak } from './speak.mjs'

speak(() => {
  process.stderr.write('panic: index out of range\n')
  process.exit(1)
})
