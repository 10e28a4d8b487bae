import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { FAULTS, type FaultId } from './faults.ts'
import { misbehaving, start } from './testing/start.ts'

const scenario = scenarioFor()
const right = { decisions: ['implicitDeny'] }

/** What each evaluator of `evaluators/misbehaving` is told that it did wrong, asked one question. */
const MISTAKES: { readonly [name: string]: readonly [FaultId, RegExp] } = {
  exits: ['crash', /it exited with status 1; standard error ended with: panic: index out of range/],
  'exits-quietly': ['crash', /it exited with status 0$/],
  killed: ['crash', /it was ended by SIGSEGV/],
  hangs: ['hang', /no answer within 400 ms/],
  late: ['hang', /no answer within 400 ms/],
  'half-a-line': ['hang', /no answer within 400 ms; it began a line and did not end it: \{"id":1,"decis$/],
  'no-newline': ['hang', /it began a line and did not end it/],
  'ignores-sigterm': ['hang', /no answer within 400 ms/],
  'reads-nothing': ['hang', /no answer within 400 ms/],
  garbage: ['garbage', /a line that is no JSON object: Segmentation fault\?/],
  number: ['garbage', /a line that is no JSON object: 7/],
  'debug-prints': ['garbage', /debug: deciding/],
  'nul-bytes': ['garbage', /no JSON object: \\u0000\{"id":\d/],
  'byte-order-mark': ['garbage', /begins with a byte order mark/],
  'half-a-line-at-exit': ['half-line', /exited with status 0 in the middle of a line: \{"id":1,"decis/],
  'endless-line': ['line-too-long', /a line of more than 64 MB/],
  'closes-stdout': ['closed-output', /it closed its standard output/],
  'unknown-id': ['unknown-id', /the unknown id 4711/],
  'text-id': ['unknown-id', /the unknown id "\d"/],
  'no-id': ['unknown-id', /an answer without an id/],
  'too-few': ['count', /0 decisions for 1 requests/],
  'too-many': ['count', /2 decisions for 1 requests/],
  'unknown-word': ['vocabulary', /decisions\[0\] is maybe; expected allowed, explicitDeny or implicitDeny/],
  'invalid-utf8': ['vocabulary', /decisions\[0\] is allow\ufffdd/],
  'wrong-words': ['vocabulary', /decisions\[0\] is implicitDeny; expected allowed or denied/],
  empty: ['shape', /none of decisions, refused, unsupported and error/],
  both: ['shape', /both decisions and refused; expected one of them/],
  'proto-keys': ['shape', /none of decisions, refused, unsupported and error/],
  'floods-stderr-and-exits': ['crash', /status 5; standard error ended with: .{1,490}the last words$/s],
}

describe('a broken protocol rejects the answer in flight, and the next one is asked of a process that works', () => {
  test.each(Object.entries(MISTAKES))('%s', async (name, [fault, message]) => {
    // Only what is to hang is to be fast: 64 MB take their time on a busy machine.
    const evaluator = await start(misbehaving(name), { answerTimeoutMs: fault === 'hang' ? 400 : 10_000 })
    for (let time = 0; time < 2; time++) {
      await expect(evaluator.authorize(scenario)).rejects.toMatchObject({
        fault,
        message: expect.stringMatching(message),
      })
    }
  })
})

describe('what shows only afterwards is carried by the next question', () => {
  test('an answer given twice', async () => {
    const evaluator = await start(misbehaving('twice'))
    expect(await evaluator.authorize(scenario)).toEqual(right)
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({
      fault: 'answered-twice',
      message: 'id 1 was answered twice',
    })
  })

  test('an end after the answer', async () => {
    const evaluator = await start(misbehaving('one-shot'))
    expect(await evaluator.authorize(scenario)).toEqual(right)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({
      fault: 'crash',
      message: 'it exited with status 0, with nothing in flight',
    })
    expect(await evaluator.authorize(scenario)).toEqual(right)
  })

  test('an input that was closed', async () => {
    const evaluator = await start(misbehaving('closes-stdin'))
    expect(await evaluator.authorize(scenario)).toEqual(right)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({ fault: 'closed-input' })
  })
})

describe('taken strictly', () => {
  test.each([
    ['extra-fields', 'extra-field', /the unknown field __proto__/],
    ['typed', 'shape', /"unsupported" is null|"refused" says nothing/],
    ['no-reason', 'no-reason', /"unsupported" says nothing/],
    ['invalid-utf8-why', 'encoding', /an answer that is not UTF-8/],
    ['blank-lines', 'garbage', /a line that is no JSON object/],
  ] as const)('%s', async (name, fault, message) => {
    const told: string[] = []
    const evaluator = await start(misbehaving(name), { strict: true, onFault: ({ fault }) => told.push(fault) })
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({
      ...(name === 'typed' ? {} : { fault }),
      message: expect.stringMatching(message),
    })
    expect(told).toHaveLength(1)
  })

  test.each(['no-reason', 'invalid-utf8-why'])('and %s is tolerated otherwise', async (name) => {
    await expect((await start(misbehaving(name))).authorize(scenario)).resolves.toBeDefined()
  })
})

describe('the evaluators of the folder', () => {
  const folder = join(import.meta.dirname, '../misbehaving')
  const names = readdirSync(folder).filter((name) => name !== 'speak.mjs' && name.endsWith('.mjs'))

  test('each says in its first line what it does', () => {
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^\/\/ .+\.\n/)
  })

  test('each is used', () => {
    const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'))
    const text = tests.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n')
    const used = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(text)
    expect(names.map((name) => name.replace('.mjs', '')).filter((name) => !used(name) && name !== 'nothing')).toEqual(
      [],
    )
  })
})

describe('one that is gone', () => {
  test('as it cannot be started again', async () => {
    const lock = join(mkdtempSync(join(tmpdir(), 'starts-once-')), 'lock')
    const evaluator = await start(misbehaving('starts-once', lock))
    expect(existsSync(lock)).toBe(true)
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({ fault: 'crash' })
    for (let time = 0; time < 2; time++) {
      await expect(evaluator.authorize(scenario)).rejects.toMatchObject({
        fault: 'gone',
        message: expect.stringMatching(
          /^the evaluator is gone: it could not be started again: it exited with status 9; .*is locked/,
        ),
      })
    }
  })

  test('as it is another one every time', async () => {
    const evaluator = await start(misbehaving('other-hello'))
    expect(await evaluator.authorize(scenario)).toEqual(right)
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({ fault: 'crash' })
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({ fault: 'other-hello' })
  })
})

test('every fault has a rule, what is right, and a hint, each one sentence or line', () => {
  for (const { rule, right, hint } of Object.values(FAULTS)) {
    for (const text of [rule, right, hint]) expect(text).toMatch(/^\S.*\S$/)
    expect(rule).toMatch(/\.$/)
  }
})
