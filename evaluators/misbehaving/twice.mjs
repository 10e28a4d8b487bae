// Answers everything twice.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => {
  say(rightAnswer(question))
  say(rightAnswer(question))
})
