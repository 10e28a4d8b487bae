// Answers without an id.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => say({ decisions: rightAnswer(question).decisions }))
