// An evaluator that keeps the protocol, except for the one mistake that its first argument names.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const [mistake = 'none'] = process.argv.slice(2)
const say = (value) => process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
const hello = {
  protocol: 1,
  name: 'misbehaving',
  version: '1.0.0',
  outcomes: 'three-way',
  supports: ['identity', 'call'],
}

if (mistake === 'exits-at-once') {
  process.stderr.write('no licence found\n')
  process.exit(7)
}
if (mistake === 'ignores-sigterm') process.on('SIGTERM', () => {})

const held = []
const lines = createInterface({ input: process.stdin })
lines.on('line', (line) => {
  const { op, id, scenario, call } = JSON.parse(line)
  if (op === 'hello') return greet()
  if (op === 'call') return say({ id, outcome: call.role === undefined ? 'ValidationError' : 'issued' })
  answer(
    id,
    scenario.requests.map(() => 'implicitDeny'),
    scenario,
  )
})
if (mistake === 'ignores-sigterm') lines.on('close', () => setInterval(() => {}, 1000))

function greet() {
  if (mistake === 'silent') return
  if (mistake === 'garbage-hello') return say('hello there')
  say(
    mistake === 'wrong-hello'
      ? { ...hello, supports: ['everything'] }
      : mistake === 'two-way'
        ? { ...hello, outcomes: 'two-way' }
        : hello,
  )
}

function answer(id, decisions, scenario) {
  const right = { id, decisions }
  switch (mistake) {
    case 'crash':
      process.stderr.write('panic: index out of range\n')
      return process.exit(1)
    case 'grandchild': {
      // Outlives its parent unless the whole group is ended, and says its process id.
      const { pid } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
      return say({ ...right, why: pid })
    }
    case 'hang':
    case 'ignores-sigterm':
      return undefined
    case 'garbage':
      return say('Segmentation fault?')
    case 'number':
      return say('7')
    case 'half-a-line':
      process.stdout.write('{"id":1,"decis')
      return process.exit(0)
    case 'unknown-id':
      return say({ id: 4711, decisions })
    case 'twice':
      say(right)
      return say(right)
    case 'too-few':
      return say({ id, decisions: decisions.slice(1) })
    case 'word':
      return say({ id, decisions: decisions.map(() => 'maybe') })
    case 'empty':
      return say({ id })
    case 'garbage-then-right':
      say('debug: deciding')
      return say(right)
    case 'backwards': {
      held.push(right)
      if (held.length === 3) for (const one of held.reverse()) say(one)
      return undefined
    }
    case 'echo':
      return say({ id, decisions, why: scenario.principal.arn })
    case 'one-byte-at-a-time': {
      for (const byte of Buffer.from(`${JSON.stringify({ ...right, why: 'ü' })}\n`))
        process.stdout.write(Buffer.from([byte]))
      return undefined
    }
    default:
      return say(right)
  }
}
