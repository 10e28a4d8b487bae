// Forgets one kind of question, and answers every other.
import { isTheOne, rightAnswer, say, speak } from './speak.mjs'

speak((question) => {
  if (!isTheOne(question)) say(rightAnswer(question))
})
