// Answers STS calls. This is no mistake.
import { HELLO, say, speak } from './speak.mjs'

speak(({ id, call }) => say({ id, outcome: call.role === undefined ? 'ValidationError' : 'issued' }), {
  ...HELLO,
  supports: ['call'],
})
