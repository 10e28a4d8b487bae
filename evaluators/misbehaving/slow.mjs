// Works slowly through its questions, one after another; `slow.mjs MS` takes so long for each. This is no mistake.
import { rightAnswer, say, speak } from './speak.mjs'

const ms = Number(process.argv[2] ?? 1_000)
let before = Promise.resolve()
speak((question) => {
  before = before.then(() => new Promise((resolve) => setTimeout(resolve, ms))).then(() => say(rightAnswer(question)))
})
