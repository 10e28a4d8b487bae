// The thread of a module evaluator (`startThread.ts`). JavaScript, so that it starts in some milliseconds in a checkout too: a new
// thread is had whenever an evaluator is wanted that was asked nothing yet.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { workerData } from 'node:worker_threads'
import { answerLine } from './answerLine.mjs'
import { importModule } from './importModule.mjs'

const MOST_COPIES = 64

const { module, port } = workerData
const require = createRequire(module)
/** Of the module, by number. Each has a state of its own, what it imports in turn is shared. */
const copies = new Map()
const evaluator = await load()
if (evaluator !== undefined) serve()

async function load() {
  const fail = (failed, thrown) => {
    port.postMessage({ failed, message: thrown instanceof Error ? thrown.message : String(thrown) })
  }
  let imported
  try {
    imported = await importModule(module)
  } catch (thrown) {
    return fail('unavailable', thrown)
  }
  try {
    return checked(imported)
  } catch (thrown) {
    return fail('misnamed', thrown)
  }
}

/** The evaluator that a module exports, its hello unread. Throws a sentence where it exports none. */
function checked(imported) {
  const value = imported.default ?? imported
  const { hello, authorize, call, close } = typeof value === 'object' && value !== null ? value : {}
  if (typeof authorize !== 'function') {
    throw new Error(
      'is no evaluator: expected a default export with hello and authorize(scenario), or exports of these names',
    )
  }
  for (const [name, given] of Object.entries({ call, close }))
    if (given !== undefined && typeof given !== 'function') throw new Error(`exports ${name}, but it is no function`)
  if (Array.isArray(hello?.supports) && hello.supports.includes('call') && call === undefined)
    throw new Error('says that it supports call, but exports no function call')
  return value
}

/** A module under another address has a state of its own; a CommonJS one if it is forgotten. */
async function answerOfCopy(asked) {
  const { copy, id } = asked
  try {
    if (!copies.has(copy)) {
      delete require.cache[fileURLToPath(module)]
      copies.set(copy, importModule(`${module}?copy=${copy}`).then(checked))
      // Few are asked at a time, and none is asked again once a later one was had.
      copies.delete(copy - MOST_COPIES)
    }
    return await answerLine(await copies.get(copy), asked)
  } catch (thrown) {
    return JSON.stringify({ id, thrown: `its module cannot be loaded anew: ${thrown?.message ?? thrown}` })
  }
}

/** Answers lines as a process would. Answers of one turn go together: a message each would cost more than the answers. */
function serve() {
  let gathered = ''
  const flush = () => {
    port.postMessage(gathered)
    gathered = ''
  }
  const say = (line) => {
    if (gathered === '') process.nextTick(flush)
    gathered += `${line}\n`
  }
  const answer = (text) => {
    const asked = JSON.parse(text)
    if (asked.op === 'hello') return say(JSON.stringify(evaluator.hello ?? {}))
    const line = asked.copy === undefined ? answerLine(evaluator, asked) : answerOfCopy(asked)
    if (typeof line === 'string') say(line)
    else line.then(say)
  }
  port.on('message', async (message) => {
    if (message === 'close') {
      await evaluator.close?.()
      process.exit()
    }
    for (const text of message.split('\n')) if (text !== '') answer(text)
  })
}
