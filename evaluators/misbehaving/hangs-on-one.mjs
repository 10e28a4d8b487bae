// Loops for ever at one kind of question; answers every other.
import { isTheOne, rightAnswer, say, speak } from './speak.mjs'

speak((question) => {
  while (isTheOne(question));
  say(rightAnswer(question))
})
