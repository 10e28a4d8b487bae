// Answers each question three seconds later, long after anybody waits.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => setTimeout(() => say(rightAnswer(question)), 3_000))
