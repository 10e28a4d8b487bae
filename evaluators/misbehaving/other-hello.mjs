// Says another version of itself whenever it is started, and ends at every second question.
import { HELLO, rightAnswer, say, speak } from './speak.mjs'

let asked = 0
speak(
  (question) => {
    if (++asked === 2) process.exit(1)
    say(rightAnswer(question))
  },
  { ...HELLO, version: `1.0.${process.pid}` },
)
