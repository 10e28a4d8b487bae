// Closes its standard output at its first question, and lives on.
import { closeSync } from 'node:fs'
import { speak } from './speak.mjs'

setInterval(() => {}, 1_000)
speak(() => {
  process.stdout.destroy()
  try {
    closeSync(1)
  } catch {
    // It is closed.
  }
})
