// Writes its answers byte by byte. This is no mistake.
import { rightAnswer, speak } from './speak.mjs'

speak((question) => {
  for (const byte of Buffer.from(`${JSON.stringify({ ...rightAnswer(question), why: 'ü' })}\n`))
    process.stdout.write(Buffer.from([byte]))
})
