// Ends when a question comes while another is waiting; one at a time it answers them all.
import { rightAnswer, say, speak } from './speak.mjs'

let waiting = 0
speak((question) => {
  if (++waiting > 1) process.exit(4)
  setTimeout(() => {
    waiting--
    say(rightAnswer(question))
  }, 20)
})
