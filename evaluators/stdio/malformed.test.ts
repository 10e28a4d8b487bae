import { expect, test } from 'vitest'
import { type Random, randomFrom } from '../../generators/random.ts'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { FAULTS } from './faults.ts'
import { lineSplitter } from './lineSplitter.ts'
import type { PeerEvents } from './peer.ts'
import { readAnswer } from './readAnswer.ts'
import { Supervisor } from './supervisor.ts'

const PIECES = [
  '"decisions"',
  '"id"',
  '"refused"',
  '"unsupported"',
  '"error"',
  '"__proto__"',
  '"constructor"',
  '"why"',
  '"allowed"',
  '"explicitDeny"',
  '"denied"',
  '"ALLOWED"',
  'null',
  'true',
  '-1',
  '1e999',
  '0.5',
  '{}',
  '[]',
  '[[',
  '}',
  '{',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\u0000',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\r',
  ' ',
  '\n',
  '\n\n',
  '🦆',
  'é',
  '"x":'.repeat(50),
] as const

/** The line of a right answer, with some mistakes put in, taken out, doubled and moved about. */
function mutated(random: Random, right: string): string {
  let text = right
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(text.length + 1)
    const length = random.below(12)
    const piece = random.pick(PIECES)
    switch (random.below(5)) {
      case 0:
        text = text.slice(0, at) + piece + text.slice(at)
        break
      case 1:
        text = text.slice(0, at) + text.slice(at + length)
        break
      case 2:
        text = text.slice(0, at) + piece + text.slice(at + length)
        break
      case 3:
        text = text.slice(0, at) + text.slice(Math.max(0, at - length))
        break
      default:
        text = text.replace(/"(allowed|implicitDeny)"/, piece)
    }
  }
  return text
}

/** What a line says, judged apart from the code under test, or nothing where it is no answer to this question. */
function saying(line: string, id: number, requests: number): unknown {
  let value: { [field: string]: unknown }
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || value.id !== id) return undefined
  const said = ['decisions', 'refused', 'unsupported', 'error'].filter(
    (field) => ![undefined, null, ''].includes(value[field] as null),
  )
  if (said.length > 1) return undefined
  const words = ['allowed', 'explicitDeny', 'implicitDeny']
  if (Array.isArray(value.decisions))
    return value.decisions.length === requests && value.decisions.every((one) => words.includes(one as string))
      ? { decisions: value.decisions }
      : undefined
  const text = ['refused', 'unsupported', 'error'].find((field) => typeof value[field] === 'string')
  return text !== undefined && (said.length === 0 || said[0] === text) ? { [text]: value[text] } : undefined
}

const REQUESTS = 3
const scenario = scenarioFor({ requests: Array(REQUESTS).fill(scenarioFor().requests[0]) })
const rightLine = (id: number): string => JSON.stringify({ id, decisions: ['allowed', 'implicitDeny', 'allowed'] })

/** A peer that answers every question with a mutation, and dies at times; in memory, so that thousands take no time. */
function scripted(random: Random, sent: Map<number, string>) {
  return (events: PeerEvents) => {
    let alive = true
    const split = lineSplitter((line, isUtf8) => {
      if (alive) events.onLine(line, isUtf8)
    })
    const write = (line: string): void => {
      setImmediate(() => {
        if (!alive) return
        const { op, id } = JSON.parse(line)
        if (op === 'hello') {
          const hello = { protocol: 1, name: 's', version: '1', outcomes: 'three-way', supports: [] }
          split.push(Buffer.from(`${JSON.stringify(hello)}\n`))
          return
        }
        const text = random.percent(30) ? rightLine(id) : mutated(random, rightLine(id))
        sent.set(id, text)
        const bytes = Buffer.from(`${text}\n`)
        const cut = random.below(bytes.length)
        split.push(bytes.subarray(0, cut))
        split.push(bytes.subarray(cut))
        if (alive && random.percent(1)) {
          alive = false
          events.onEnd({ fault: 'crash', reason: 'it died' })
        }
      })
    }
    const end = async (): Promise<void> => {
      alive = false
    }
    return { write, isFull: () => false, lastWords: () => '', end }
  }
}

test('six thousand malformed answers: each says what a right one would say, or is a fault', async () => {
  const random = randomFrom(7)
  const counts = { right: 0, faults: 0, gone: 0 }
  const kinds = new Set<string>()
  for (let round = 0; round < 300; round++) {
    const sent = new Map<number, string>()
    const options = { helloTimeoutMs: 5_000, answerTimeoutMs: 200, strict: false }
    const supervisor = new Supervisor(scripted(random, sent), options)
    await supervisor.open()
    const asked = Array.from({ length: 20 }, () => {
      let line: unknown
      return supervisor
        .ask({ op: 'authorize', copy: 0, scenario }, (given) => {
          line = given
          return readAnswer(given, REQUESTS, 'three-way')
        })
        .then((answer) => ({ answer, line: line as { id: number } }))
    })
    for (const one of await Promise.allSettled(asked)) {
      if (one.status === 'fulfilled') {
        const { why: _, ...answer } = one.value.answer as { why?: unknown }
        // A mutation may have put newlines in: then one of its lines is the answer.
        const texts = [...sent.values()].flatMap((text) => Buffer.from(text).toString().split('\n'))
        expect(texts.map((text) => saying(text, one.value.line.id, REQUESTS))).toContainEqual(answer)
        counts.right++
      } else {
        expect(Object.keys(FAULTS)).toContain(one.reason.fault)
        kinds.add(one.reason.fault)
        counts[one.reason.fault === 'gone' ? 'gone' : 'faults']++
      }
    }
    await supervisor.close()
  }
  expect(counts.right + counts.faults + counts.gone).toBe(6_000)
  expect(counts.right).toBeGreaterThan(1_500)
  expect(counts.faults).toBeGreaterThan(1_500)
  expect([...kinds]).toEqual(expect.arrayContaining(['garbage', 'unknown-id', 'shape', 'count', 'vocabulary', 'crash']))
})

test('twenty thousand more, straight to the reader of answers', () => {
  const random = randomFrom(11)
  let faults = 0
  for (let time = 0; time < 20_000; time++) {
    const text = mutated(random, rightLine(7))
    let value: { [field: string]: unknown }
    try {
      value = JSON.parse(text)
    } catch {
      continue
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value.id !== 7) continue
    let read: unknown
    try {
      const { why: _, ...answer } = readAnswer(value, REQUESTS, 'three-way') as { why?: unknown }
      read = answer
    } catch (thrown) {
      expect(thrown).toMatchObject({ name: 'ProtocolFault' })
      faults++
    }
    expect(read).toEqual(saying(text, 7, REQUESTS))
  }
  expect(faults).toBeGreaterThan(1_000)
})
