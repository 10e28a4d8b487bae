// Keeps the protocol.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => say(rightAnswer(question)))
