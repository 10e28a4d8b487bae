// Writes megabytes to standard error for each question, then answers. This is no mistake.
import { rightAnswer, say, speak } from './speak.mjs'

const noise = `${'noise '.repeat(200_000)}\n`
speak((question) => {
  for (let time = 0; time < 4; time++) process.stderr.write(noise)
  say(rightAnswer(question))
})
