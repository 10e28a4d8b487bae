// Explains its answers in Latin-1. Tolerated, unless the protocol is taken strictly.
import { rightAnswer, speak } from './speak.mjs'

speak((question) =>
  process.stdout.write(Buffer.from(`${JSON.stringify({ ...rightAnswer(question), why: 'caf\u00e9' })}\n`, 'latin1')),
)
