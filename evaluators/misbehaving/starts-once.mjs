// Starts once only: `starts-once.mjs FILE` leaves FILE behind, and does not start where it is. Ends at its first question.
import { existsSync, writeFileSync } from 'node:fs'
import { speak } from './speak.mjs'

const [, , file] = process.argv
if (existsSync(file)) {
  process.stderr.write(`${file} is locked\n`)
  process.exit(9)
}
writeFileSync(file, '')
speak(() => process.exit(1))
