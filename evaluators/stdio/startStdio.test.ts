import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { readScenario } from '../../model/read/readScenario.ts'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { startStdio } from './startStdio.ts'
import { isGone, misbehaving, start } from './testing/start.ts'

const scenario = scenarioFor()
const right = { decisions: ['implicitDeny'] }

test('the scenario of these tests is well formed', () => expect(readScenario(scenario).ok).toBe(true))

describe('an evaluator that keeps the protocol', () => {
  test('says what it is and answers', async () => {
    const evaluator = await start(misbehaving('none'))
    expect(evaluator.hello).toMatchObject({ name: 'misbehaving', outcomes: 'three-way' })
    expect(await evaluator.authorize(scenario)).toEqual(right)
  })

  test('answers calls when it claims to', async () => {
    const evaluator = await start(misbehaving('calls'))
    const call = { operation: 'GetFederationToken', caller: { type: 'Anonymous' }, parameters: {} } as const
    expect(await evaluator.call?.(call)).toEqual({ outcome: 'ValidationError' })
  })

  test('may answer in any order', async () => {
    const evaluator = await start(misbehaving('backwards'))
    const counts = [1, 2, 3].map((count) => scenarioFor({ requests: Array(count).fill(scenario.requests[0]) }))
    const answers = await Promise.all(counts.map((one) => evaluator.authorize(one)))
    expect(answers.map((answer) => ('decisions' in answer ? answer.decisions.length : answer))).toEqual([1, 2, 3])
  })

  test('takes many at once, more than are ever in flight', async () => {
    const evaluator = await start(misbehaving('none'))
    const answers = await Promise.all(Array.from({ length: 2_000 }, () => evaluator.authorize(scenario)))
    expect(answers).toEqual(Array(2_000).fill(right))
  })

  test('takes and gives lines of megabytes', async () => {
    const evaluator = await start(misbehaving('echo'))
    const arn = `arn:aws:sts::111122223333:assumed-role/AppDev/${'ü'.repeat(3_000_000)}`
    const many = Array.from({ length: 6 }, () =>
      evaluator.authorize(scenarioFor({ principal: { type: 'AssumedRole', arn } })),
    )
    for (const answer of await Promise.all(many)) expect(answer).toEqual({ ...right, why: arn })
  })

  test.each(['extra-fields', 'typed', 'blank-lines', 'floods-stderr', 'none'])('%s is no mistake', async (name) => {
    const evaluator = await start(misbehaving(name))
    expect(await Promise.all([evaluator.authorize(scenario), evaluator.authorize(scenario)])).toEqual([right, right])
  })

  test('may write byte by byte, in the middle of a character', async () => {
    expect(await (await start(misbehaving('byte-by-byte'))).authorize(scenario)).toEqual({ ...right, why: 'ü' })
  })

  test('is had anew', async () => {
    const evaluator = await start(misbehaving('none'))
    const fresh = await evaluator.fresh?.()
    expect(await fresh?.authorize(scenario)).toEqual(right)
    await fresh?.close?.()
    expect(await evaluator.authorize(scenario)).toEqual(right)
  })
})

describe('one that never says hello', () => {
  test.each([
    ['silent', /no line within 600 ms/],
    ['exits-at-once', /exited with status 7; standard error ended with: no licence found/],
    ['garbage-hello', /its first line is no JSON object: hello there/],
    ['wrong-hello', /its hello is wrong: supports\[0\]: expected one of/],
    ['later-version', /its hello is wrong: protocol: expected 1, the version that this program speaks, received 2/],
  ])('%s', async (name, message) => {
    const failure = await start(misbehaving(name), { helloTimeoutMs: name === 'silent' ? 600 : 10_000 }).catch(
      (thrown) => thrown,
    )
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
    const evaluator = await start(misbehaving('ignores-sigterm'))
    const asked = Promise.resolve(evaluator.authorize(scenario)).catch((thrown: Error) => thrown.message)
    await evaluator.close?.()
    await evaluator.close?.()
    expect(await asked).toContain('the evaluator was closed')
  })

  test('ends what the command has started in turn, though it holds the pipes', async () => {
    const evaluator = await start(misbehaving('leaves-a-grandchild'))
    const { why: pid } = (await evaluator.authorize(scenario)) as unknown as { why: number }
    expect(isGone(pid)).toBe(false)
    await evaluator.close?.()
    await expect.poll(() => isGone(pid), { timeout: 60_000 }).toBe(true)
  })

  test('rejects what is asked afterwards', async () => {
    const evaluator = await start(misbehaving('none'))
    await evaluator.close?.()
    await expect(evaluator.authorize(scenario)).rejects.toMatchObject({ message: 'the evaluator was closed' })
  })
})

describe('nothing is left behind', () => {
  /** A runner of its own, which starts an evaluator that nothing polite ends, prints its process id and then ends in some way. */
  const runner = (ending: string) => `
    const { startStdio } = await import(${JSON.stringify(new URL('startStdio.ts', import.meta.url).href)})
    const evaluator = await startStdio(${JSON.stringify(misbehaving('process-id'))})
    const { why } = await evaluator.authorize(${JSON.stringify(scenario)})
    console.log(why)
    ${ending}`

  test.each([
    ['exits', 'process.exit(0)', undefined],
    ['throws', `setTimeout(() => { throw new Error('x') }, 10)`, undefined],
    ['is killed', '', 'SIGKILL'],
    ['is interrupted', '', 'SIGINT'],
  ] as const)('when the runner %s', async (_, ending, signal) => {
    const process = spawn(globalThis.process.execPath, ['--import', 'tsx', '--input-type=module', '-e', runner(ending)])
    const [chunk] = (await once(process.stdout, 'data')) as [Buffer]
    const pid = Number(chunk.toString())
    expect(pid).toBeGreaterThan(0)
    if (signal !== undefined) process.kill(signal)
    await expect.poll(() => isGone(pid), { timeout: 30_000 }).toBe(true)
    process.kill('SIGKILL')
  })

  test('when a thread that started it is terminated', async () => {
    const workerData = { command: misbehaving('process-id'), scenario }
    const worker = new Worker(new URL('testing/startInThread.mjs', import.meta.url), { workerData, execArgv: [] })
    const [pid] = (await once(worker, 'message')) as [number]
    expect(isGone(pid)).toBe(false)
    await worker.terminate()
    await expect.poll(() => isGone(pid), { timeout: 30_000 }).toBe(true)
  })
})
