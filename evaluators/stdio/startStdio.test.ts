import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { startStdio } from './startStdio.ts'

const open: Evaluator[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((evaluator) => evaluator.close?.()))
})

async function start(mistake: string, answerTimeoutMs = 5_000): Promise<Evaluator> {
  const command = [process.execPath, join(import.meta.dirname, 'testing/misbehaving.mjs'), mistake]
  const evaluator = await startStdio(command, {
    answerTimeoutMs,
    helloTimeoutMs: mistake === 'silent' ? 600 : 10_000,
    graceMs: 200,
  })
  open.push(evaluator)
  return evaluator
}

const scenario = scenarioFor()

/** Whether a process has ended, if only as a zombie that nobody has collected yet. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform === 'linux' && /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}
const right = { decisions: ['implicitDeny'] }

test('the scenario of these tests is well formed', () => expect(readScenario(scenario).ok).toBe(true))

describe('an evaluator that keeps the protocol', () => {
  test('says what it is and answers', async () => {
    const evaluator = await start('none')
    expect(evaluator.hello).toMatchObject({ name: 'misbehaving', outcomes: 'three-way' })
    expect(await evaluator.authorize(scenario)).toMatchObject(right)
  })

  test('answers calls when it claims to', async () => {
    const evaluator = await start('none')
    const call = { operation: 'GetFederationToken', caller: { type: 'Anonymous' }, parameters: {} } as const
    expect(await evaluator.call?.(call)).toMatchObject({ outcome: 'ValidationError' })
  })

  test('may answer in any order', async () => {
    const evaluator = await start('backwards')
    const counts = [1, 2, 3].map((count) => scenarioFor({ requests: Array(count).fill(scenario.requests[0]) }))
    const answers = await Promise.all(counts.map((one) => evaluator.authorize(one)))
    expect(answers.map((answer) => ('decisions' in answer ? answer.decisions.length : answer))).toEqual([1, 2, 3])
  })

  test('takes many at once, more than are ever in flight', async () => {
    const evaluator = await start('none')
    const answers = await Promise.all(Array.from({ length: 500 }, () => evaluator.authorize(scenario)))
    expect(answers.every((answer) => 'decisions' in answer)).toBe(true)
  })

  test('takes and gives lines of megabytes', async () => {
    const evaluator = await start('echo')
    const arn = `arn:aws:sts::111122223333:assumed-role/AppDev/${'ü'.repeat(3_000_000)}`
    const answer = await evaluator.authorize(scenarioFor({ principal: { type: 'AssumedRole', arn } }))
    expect(answer).toMatchObject({ why: arn })
  })

  test('may write byte by byte, in the middle of a character', async () => {
    expect(await (await start('one-byte-at-a-time')).authorize(scenario)).toMatchObject({ why: 'ü' })
  })
})

describe('a broken protocol rejects the answer in flight', () => {
  const mistakes: [mistake: string, fault: string, message: RegExp][] = [
    ['crash', 'crash', /exited with status 1; standard error ended with: panic: index out of range/],
    ['half-a-line', 'half-line', /exited with status 0 in the middle of a line: {"id":1,"decis/],
    ['hang', 'hang', /no answer within 400 ms/],
    ['garbage', 'garbage', /no JSON object: Segmentation fault\?/],
    ['number', 'garbage', /no JSON object: 7/],
    ['unknown-id', 'unknown-id', /4711/],
    ['too-few', 'count', /0 decisions for 1 requests/],
    ['word', 'vocabulary', /decisions\[0\] is maybe; expected allowed, explicitDeny or implicitDeny/],
    ['two-way', 'vocabulary', /decisions\[0\] is implicitDeny; expected allowed or denied/],
    ['empty', 'shape', /none of decisions, refused, unsupported and error/],
    ['garbage-then-right', 'garbage', /debug: deciding/],
  ]
  test.each(mistakes)('%s', async (mistake, fault, message) => {
    const evaluator = await start(mistake, 400)
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({
      fault,
      message: expect.stringMatching(message),
    })
  })

  test('twice, which shows only after the answer: the next scenario carries it', async () => {
    const evaluator = await start('twice')
    expect(await evaluator.authorize(scenario)).toMatchObject(right)
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({
      fault: 'answered-twice',
      message: 'id 1 was answered twice',
    })
  })

  test('the right answer that comes after it is nobody else’s fault', async () => {
    const evaluator = await start('garbage-then-right')
    const both = await Promise.allSettled([evaluator.authorize(scenario), evaluator.authorize(scenario)])
    expect(both.map((one) => one.status === 'rejected' && one.reason.fault)).toEqual(['garbage', 'garbage'])
  })

  test('whatever is asked of one that hung says so, and does not wait again', async () => {
    const evaluator = await start('hang', 400)
    const hung = { fault: 'hang', message: 'no answer within 400 ms' }
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject(hung)
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject(hung)
  })

  test('whatever is asked of a dead process says so', async () => {
    const evaluator = await start('crash')
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({ fault: 'crash' })
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({ message: expect.stringContaining('panic') })
  })
})

describe('one that never says hello', () => {
  test.each([
    ['silent', /no line within 600 ms/],
    ['exits-at-once', /exited with status 7; standard error ended with: no licence found/],
    ['garbage-hello', /its first line is no JSON object: hello there/],
    ['wrong-hello', /its hello is wrong: supports\[0\]: expected one of/],
  ])('%s', async (mistake, message) => {
    const failure = await start(mistake).catch((thrown) => thrown)
    expect(failure).toBeInstanceOf(EvaluatorUnavailable)
    expect(failure.message).toMatch(message)
  })

  test('a command that does not exist', async () => {
    await expect(startStdio(['/no/such/program'])).rejects.toThrow(
      /never said hello: the command "\/no\/such\/program" was not found/,
    )
  })
})

describe('close', () => {
  test('ends a child that ignores SIGTERM and the end of its input, and may be called twice', async () => {
    const evaluator = await start('ignores-sigterm')
    const asked = Promise.resolve(evaluator.authorize(scenario)).catch((thrown: Error) => thrown.message)
    await evaluator.close?.()
    await evaluator.close?.()
    expect(await asked).toContain('the evaluator was closed')
  })

  test('ends what the command has started in turn', async () => {
    const evaluator = await start('grandchild')
    const { why: pid } = (await evaluator.authorize(scenario)) as unknown as { why: number }
    expect(() => process.kill(pid, 0)).not.toThrow()
    await evaluator.close?.()
    await expect.poll(() => isGone(pid), { timeout: 60_000 }).toBe(true)
  })
})
