// Prints debugging to standard output before each answer.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => {
  say('debug: deciding')
  say(rightAnswer(question))
})
