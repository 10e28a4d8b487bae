import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Evaluator } from '../model/evaluator.ts'
import { EvaluatorMisnamed } from './evaluatorMisnamed.ts'
import { EvaluatorUnavailable } from './evaluatorUnavailable.ts'
import { resolveEvaluator } from './resolve.ts'
import { scenarioFor } from './testing/scenarioFor.ts'

const folder = mkdtempSync(join(tmpdir(), 'resolve-'))
afterAll(() => rmSync(folder, { recursive: true }))

let written = 0
function module(text: string): string {
  const path = join(folder, `evaluator${written++}.mjs`)
  writeFileSync(path, text)
  return path
}

const HELLO = `{ protocol: 1, name: 'mine', version: '2', outcomes: 'two-way', supports: ['identity'] }`
const failure = (name: string): Promise<Error> =>
  resolveEvaluator({ name }).then(
    () => new Error('resolved'),
    (thrown) => thrown,
  )

describe('by name', () => {
  test('one that the caller brings', async () => {
    const mine = { hello: {}, authorize: () => ({ decisions: [] }) } as unknown as Evaluator
    expect(await resolveEvaluator({ name: 'reference' }, { reference: () => mine })).toBe(mine)
  })

  test('one of a kind that the caller brings is given what follows the colon', async () => {
    const kind = { 'kind:': (id: string) => ({ hello: { name: id } }) as unknown as Evaluator }
    for (const id of ['one', 'a:b', ''])
      expect((await resolveEvaluator({ name: `kind:${id}` }, kind)).hello.name).toBe(id)
    for (const name of ['kind', ':kind', 'other:one'])
      await expect(resolveEvaluator({ name }, kind)).rejects.toThrow(/expected kind:ID, /)
  })

  test('a shipped one', async () => {
    expect((await resolveEvaluator({ name: 'iam-simulate' })).hello.name).toBe('@cloud-copilot/iam-simulate')
  })

  test.each(['refrence', 'toString', '__proto__', ''])('none is named %j', async (name) => {
    const error = await failure(name)
    expect(error).toBeInstanceOf(EvaluatorMisnamed)
    expect(error.message).toMatch(/expected iam-simulate, .*a module path such as .*, or a command after --/)
  })
})

describe('by module path', () => {
  test('a default export, or exports of the names', async () => {
    for (const text of [
      `export default { hello: ${HELLO}, authorize: () => ({ decisions: ['denied'] }) }`,
      `export const hello = ${HELLO}; export function authorize() { return { decisions: ['denied'] } }`,
    ]) {
      const evaluator = await resolveEvaluator({ name: module(text) })
      expect(evaluator.hello.name).toBe('mine')
      expect(await evaluator.authorize(scenarioFor())).toEqual({ decisions: ['denied'] })
    }
  })

  test.each([
    [
      'nothing useful',
      `export const answer = 42`,
      /is no evaluator: expected a default export with hello and authorize/,
    ],
    ['no hello', `export default { authorize() {} }`, /the hello of .* is wrong: protocol: expected/],
    [
      'a hello of another time',
      `export default { hello: { ...${HELLO}, protocol: 9 }, authorize() {} }`,
      /hello of .* is wrong: protocol: expected/,
    ],
    [
      'a call that is none',
      `export default { hello: ${HELLO}, authorize() {}, call: 7 }`,
      /exports call, but it is no function/,
    ],
    [
      'a claim without a call',
      `export default { hello: { ...${HELLO}, supports: ['call'] }, authorize() {} }`,
      /supports call, but exports no/,
    ],
  ])('%s is asked wrongly', async (_what, text, message) => {
    const error = await failure(module(text))
    expect(error).toBeInstanceOf(EvaluatorMisnamed)
    expect(error.message).toMatch(message)
  })

  test('a missing file is asked wrongly, one that throws is unavailable', async () => {
    expect(await failure(join(folder, 'none.mjs'))).toBeInstanceOf(EvaluatorMisnamed)
    const error = await failure(module(`throw new Error('no database')`))
    expect(error).toBeInstanceOf(EvaluatorUnavailable)
    expect(error.message).toMatch(/cannot be loaded: no database/)
  })
})

describe('by command', () => {
  test('none after -- is asked wrongly', async () => {
    await expect(resolveEvaluator({ command: [] })).rejects.toBeInstanceOf(EvaluatorMisnamed)
    await expect(resolveEvaluator({ command: [''] })).rejects.toBeInstanceOf(EvaluatorMisnamed)
  })

  test('one that does not exist is unavailable', async () => {
    await expect(resolveEvaluator({ command: ['/no/such/program'] })).rejects.toBeInstanceOf(EvaluatorUnavailable)
  })
})
