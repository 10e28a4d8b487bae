import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import { loadModule } from '../loadModule.ts'
import { scenarioFor } from '../testing/scenarioFor.ts'

const folder = mkdtempSync(join(tmpdir(), 'in-thread-'))
const open: Evaluator[] = []
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(async () => {
  await Promise.all(open.splice(0).map((evaluator) => evaluator.close?.()))
})

let written = 0
/** A module whose `authorize` has this body. */
async function moduleOf(body: string, extension = 'mjs'): Promise<Evaluator> {
  const path = join(folder, `evaluator${written++}.${extension}`)
  const exporting = extension === 'cjs' ? 'module.exports =' : 'export default'
  writeFileSync(
    path,
    `let asked = 0
     ${exporting} {
       hello: { protocol: 1, name: 'mine', version: '1', outcomes: 'three-way', supports: ['identity', 'call'] },
       authorize(scenario) { asked++; const right = { decisions: scenario.requests.map(() => 'allowed') }; ${body} },
       call: () => ({ outcome: 'issued' }),
     }`,
  )
  const evaluator = await loadModule(path, { answerTimeoutMs: 500 })
  open.push(evaluator)
  return evaluator
}

const scenario = scenarioFor()
const right = { decisions: ['allowed'] }

describe('a module in a thread of its own', () => {
  test('answers at once or later, and calls', async () => {
    expect(await (await moduleOf('return right')).authorize(scenario)).toEqual(right)
    const later = await moduleOf('return new Promise((resolve) => setTimeout(resolve, 5, right))')
    expect(await Promise.all([later.authorize(scenario), later.authorize(scenario)])).toEqual([right, right])
    expect(await later.call?.({ operation: 'AssumeRole', caller: { type: 'Anonymous' }, parameters: {} })).toEqual({
      outcome: 'issued',
    })
  })

  test('may write to the scenario: it has a copy', async () => {
    const before = JSON.stringify(scenario)
    const evaluator = await moduleOf('scenario.requests.length = 0; scenario.policies.identity = []; return right')
    await expect(evaluator.authorize(scenario)).resolves.toEqual(right)
    expect(JSON.stringify(scenario)).toBe(before)
  })

  test('may be of a class with getters', async () => {
    const evaluator = await moduleOf(`return new (class { get decisions() { return right.decisions } })()`)
    expect(await evaluator.authorize(scenario)).toEqual(right)
  })

  test.each(['mjs', 'cjs'])('is had anew with a state of its own (%s)', async (extension) => {
    const evaluator = await moduleOf('return { unsupported: String(asked) }', extension)
    await evaluator.authorize(scenario)
    expect(await evaluator.authorize(scenario)).toEqual({ unsupported: '2' })
    const fresh = await evaluator.fresh?.()
    expect(await fresh?.authorize(scenario)).toEqual({ unsupported: '1' })
    expect(await fresh?.authorize(scenario)).toEqual({ unsupported: '2' })
    expect(await (await evaluator.fresh?.())?.authorize(scenario)).toEqual({ unsupported: '1' })
    expect(await evaluator.authorize(scenario)).toEqual({ unsupported: '3' })
  })
})

describe('what it does wrong is a fault, and it goes on', () => {
  test.each([
    ['throws', `throw new Error('boom')`, 'crash', /^boom$/],
    ['throws no error', 'throw undefined', 'crash', /^undefined$/],
    ['throws what cannot be shown', 'throw Object.create(null)', 'crash', /cannot be shown/],
    ['rejects', `return Promise.reject(new Error('boom'))`, 'crash', /^boom$/],
    ['answers by a getter that throws', `return { get decisions() { throw new Error('got') } }`, 'crash', /^got$/],
    ['answers in a circle', 'right.why = right; return right', 'crash', /circular/],
    ['answers nothing', 'return undefined', 'shape', /none of decisions/],
    ['answers a number', 'return 7', 'shape', /none of decisions/],
    ['says too much', `return { decisions: ['allowed', 'allowed'] }`, 'count', /2 decisions for 1 requests/],
    ['says another word', `return { decisions: ['yes'] }`, 'vocabulary', /decisions\[0\] is yes/],
    ['loops for ever', 'for (;;);', 'hang', /no answer within/],
    ['never answers', 'return new Promise(() => {})', 'hang', /no answer within/],
    ['ends the process', 'process.exit(3)', 'crash', /it ended its thread with code 3/],
    [
      'throws where nobody waits',
      `setTimeout(() => { throw new Error('late') }); return new Promise(() => {})`,
      'crash',
      /it threw where nobody waits for it: late/,
    ],
  ])('%s', async (_, body, fault, message) => {
    const evaluator = await moduleOf(`if (scenario.requests[0].action === 'kms:Decrypt') { ${body} } return right`)
    const bad = scenarioFor({ requests: [{ action: 'kms:Decrypt', resource: '*', context: {} }] })
    const [first, second, third] = await Promise.allSettled(
      [scenario, bad, scenario].map((one) => evaluator.authorize(one)),
    )
    expect(second).toMatchObject({ reason: { fault, message: expect.stringMatching(message) } })
    expect([first, third]).toMatchObject([{ value: right }, { value: right }])
  })
})

test('closing one that loops ends within a second or two', async () => {
  const evaluator = await moduleOf('for (;;);')
  const asked = Promise.resolve(evaluator.authorize(scenario)).catch((thrown: Error) => thrown.message)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const began = performance.now()
  await evaluator.close?.()
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(await asked).toBe('the evaluator was closed')
})
