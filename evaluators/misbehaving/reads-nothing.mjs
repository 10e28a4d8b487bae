// Says hello unasked and never reads a line.
import { HELLO, say } from './speak.mjs'

say(HELLO)
setInterval(() => {}, 1_000)
