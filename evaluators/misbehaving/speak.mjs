// What the evaluators of this folder have in common: they keep the protocol, but for the one mistake that each file is named after.
import { createInterface } from 'node:readline'

export const HELLO = {
  protocol: 1,
  name: 'misbehaving',
  version: '1.0.0',
  outcomes: 'three-way',
  supports: ['identity', 'session', 'resource', 'boundary'],
}

/** Writes a line: a text as it is, anything else as JSON. */
export function say(value) {
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
}

/** The answer that would keep the protocol. */
export function rightAnswer({ id, scenario }) {
  return { id, decisions: scenario.requests.map(() => 'implicitDeny') }
}

/** Whether a question is the one that an evaluator which is wrong on one only is wrong on. */
export function isTheOne({ scenario }) {
  return scenario.requests.some(({ action }) => action === 'kms:Decrypt')
}

/** Says hello and calls `onQuestion` with every question, until the end of the input. */
export function speak(onQuestion, hello = HELLO) {
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const question = JSON.parse(line)
    if (question.op === 'hello') say(hello)
    else onQuestion(question)
  })
  return lines
}
