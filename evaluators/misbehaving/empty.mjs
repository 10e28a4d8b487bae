// Answers with nothing but the id.
import { say, speak } from './speak.mjs'

speak(({ id }) => say({ id }))
