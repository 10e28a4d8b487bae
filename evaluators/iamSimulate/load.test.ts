import { expect, test } from 'vitest'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { loadIamSimulate } from './load.ts'

test('says which version is installed', async () => {
  expect((await loadIamSimulate()).hello).toMatchObject({ name: '@cloud-copilot/iam-simulate', version: '0.1.173' })
})

test('says how to install it when it is not there', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
  const failure = await loadIamSimulate(() => Promise.reject(missing)).catch((thrown) => thrown)
  expect(failure).toBeInstanceOf(EvaluatorUnavailable)
  expect(failure.message).toMatch(/is not installed: npm install @cloud-copilot\/iam-simulate$/)
})

test('does not call a broken installation a missing one', async () => {
  await expect(loadIamSimulate(() => Promise.reject(new Error('bad magic')))).rejects.toThrow(
    /cannot be loaded \(bad magic\)/,
  )
})
