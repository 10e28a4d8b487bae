// Says that it is two-way, and answers in three-way words.
import { HELLO, rightAnswer, say, speak } from './speak.mjs'

speak((question) => say(rightAnswer(question)), { ...HELLO, outcomes: 'two-way' })
