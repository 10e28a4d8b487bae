import { expect, test } from 'vitest'
import { AdminError } from '../minio/admin.ts'
import { administratorRefused } from './administratorRefused.ts'

test('an administrator who is turned away is told from a server that fails', () => {
  expect(administratorRefused(new AdminError('AccessDenied', 'no'))).toBe('AccessDenied')
  expect(administratorRefused(Object.assign(new Error(), { Code: 'InvalidAccessKeyId' }))).toBe('InvalidAccessKeyId')
  expect(administratorRefused(new AdminError('XMinioServerNotInitialized', 'wait'))).toBeUndefined()
  for (const other of [
    Object.assign(new Error(), { code: 'ECONNREFUSED' }),
    new Error('AccessDenied'),
    undefined,
    'no',
  ])
    expect(administratorRefused(other)).toBeUndefined()
})
