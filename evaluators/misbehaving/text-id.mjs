// Answers with its id as a text.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => say({ ...rightAnswer(question), id: String(question.id) }))
