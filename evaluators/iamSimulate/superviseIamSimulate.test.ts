import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { resolveEvaluator } from '../resolve.ts'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { loadIamSimulate } from './load.ts'
import { superviseIamSimulate } from './superviseIamSimulate.ts'

const folder = mkdtempSync(join(tmpdir(), 'assume-nothing-'))
afterAll(() => rmSync(folder, { recursive: true }))

function module(code: string): URL {
  const path = join(folder, `${Math.random()}.mjs`)
  writeFileSync(path, code)
  return pathToFileURL(path)
}

test('by its name it is had in a thread, and says what it says without one', async () => {
  const evaluator = await resolveEvaluator({ name: 'iam-simulate' })
  const own = await loadIamSimulate()
  const scenario = scenarioFor()
  expect(evaluator).toMatchObject({ keepsTime: true, hello: own.hello })
  expect(evaluator.fresh).toBeUndefined()
  expect(await evaluator.authorize(scenario)).toMatchObject(await own.authorize(scenario))
  await evaluator.close?.()
})

test('what never ends is a hang, and the next question is answered', async () => {
  const hello = JSON.stringify((await loadIamSimulate()).hello)
  const loops = module(
    `export default { hello: ${hello}, authorize: ({ requests }) => { while (requests[0].action === 's3:PutObject'); return { decisions: ['allowed'] } } }`,
  )
  const evaluator = await superviseIamSimulate({ answerTimeoutMs: 300 }, loops)
  const put = scenarioFor({ requests: [{ action: 's3:PutObject', resource: 'arn:aws:s3:::bucket/key', context: {} }] })
  await expect(evaluator.authorize(put)).rejects.toMatchObject({ fault: 'hang' })
  expect(await evaluator.authorize(scenarioFor())).toEqual({ decisions: ['allowed'] })
  await evaluator.close?.()
})

test('where it is not installed it says how to have it, and nothing of threads', async () => {
  const missing = module(`throw new Error('the evaluator iam-simulate needs the package x: npm install x')`)
  const failure = await superviseIamSimulate({}, missing).catch((thrown) => thrown)
  expect(failure).toBeInstanceOf(EvaluatorUnavailable)
  expect(failure.message).toBe('the evaluator iam-simulate needs the package x: npm install x')
})
