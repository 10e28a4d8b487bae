// Ends at one kind of question; answers every other.
import { isTheOne, rightAnswer, say, speak } from './speak.mjs'

speak((question) => {
  if (isTheOne(question)) process.exit(3)
  say(rightAnswer(question))
})
