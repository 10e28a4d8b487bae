// Answers with JSON that is no object.
import { say, speak } from './speak.mjs'

speak(() => say('7'))
