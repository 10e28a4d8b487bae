import { expect, test } from 'vitest'
import { encrypted } from './encrypted.ts'

test('is what MinIO’s own library read back as the text, for the same salt and nonce', async () => {
  const sevens = (bytes: number): Buffer => Buffer.alloc(bytes, 7)
  const body = await encrypted('a-secret-of-nobody', '{"secretKey":"x"}', sevens)
  expect(body.toString('hex')).toBe(
    `${'07'.repeat(32)}02${'07'.repeat(8)}4c4ba86a9a6739f037f45fcd5e0c3b29b5f1e7a446ff1304576e12ebe14a3880d1`,
  )
})

test('has a salt and a nonce of its own each time, and refuses what is longer than one block', async () => {
  const [one, other] = [await encrypted('secret', 'text'), await encrypted('secret', 'text')]
  expect(one.subarray(0, 32).equals(other.subarray(0, 32))).toBe(false)
  expect(one.subarray(33, 41).equals(other.subarray(33, 41))).toBe(false)
  await expect(encrypted('secret', 'x'.repeat(16_385))).rejects.toThrow(/16385 bytes: expected at most 16384/)
})
