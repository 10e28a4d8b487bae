// Closes its standard input after the first answer, and lives on.
import { closeSync } from 'node:fs'
import { rightAnswer, say, speak } from './speak.mjs'

setInterval(() => {}, 1_000)
let asked = 0
speak((question) => {
  if (asked++ > 0) return
  say(rightAnswer(question))
  process.stdin.pause()
  process.stdin.destroy()
  try {
    closeSync(0)
  } catch {
    // It is closed.
  }
})
