// Answers under an id that nobody gave.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => say({ ...rightAnswer(question), id: 4711 }))
