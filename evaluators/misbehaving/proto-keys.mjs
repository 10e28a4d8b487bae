// Answers with decisions in a __proto__ of the answer, where nobody may look for them.
import { say, speak } from './speak.mjs'

speak(({ id }) => say(`{"id":${id},"__proto__":{"decisions":["allowed"]},"constructor":{"prototype":{"error":"x"}}}`))
