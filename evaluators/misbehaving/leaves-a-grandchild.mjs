// Starts a process that outlives it, unless the whole group is ended, and says its id.
import { spawn } from 'node:child_process'
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => {
  const { pid } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
  say({ ...rightAnswer(question), why: pid })
})
