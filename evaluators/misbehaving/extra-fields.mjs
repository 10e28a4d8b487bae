// Answers with fields that the protocol does not know. This is no mistake.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => say(`${JSON.stringify(rightAnswer(question)).slice(0, -1)},"__proto__":{"id":9},"tookMs":3}`))
