import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type EnforcedRecording, worldKey } from './enforcedRecording.ts'
import { EnforcedRecordings } from './enforcedRecordings.ts'

const folder = mkdtempSync(join(tmpdir(), 'enforced-'))
afterAll(() => rmSync(folder, { recursive: true }))

const world = (resource: string) =>
  ({
    scenario: {
      principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/alice' },
      policies: { identity: [] },
      resourceAccount: '111122223333',
      requests: [{ action: 's3:GetObject', resource: `arn:aws:s3:::${resource}`, context: {} }],
    },
    tags: {},
    companions: [],
    isPublic: false,
    controls: [],
  }) as unknown as EnforcedRecording['world']
const recording = (resource: string, answer: 'allowed' | 'denied' = 'denied'): EnforcedRecording => ({
  key: worldKey('aws', world(resource)),
  at: '2026-11-22T00:00:00.000Z',
  by: 'aws',
  region: 'us-east-1',
  sdk: '3',
  world: world(resource),
  answers: [answer],
  settled: 'control',
  seen: 1,
})

it('keeps what was added, the last of each, across runs and after a line that was cut off', () => {
  const path = join(folder, 'kept')
  const first = new EnforcedRecordings(path)
  first.add(recording('a'))
  first.add(recording('a', 'allowed'))
  appendFileSync(join(path, 'enforced.jsonl'), '{"key":"cut of')
  new EnforcedRecordings(path).add(recording('b'))
  const after = new EnforcedRecordings(path)
  expect(after.all()).toEqual([recording('a', 'allowed'), recording('b')])
  expect(after.unreadable).toBe(1)
  expect(after.get(worldKey('local', world('a')))).toBeUndefined()
})

it.each([
  ['an answer', '"denied"', '"allowed"'],
  ['a world', 's3:GetObject', 's3:PutObject'],
  ['how often it was seen', '"seen":1', '"seen":3'],
  ['whose it is', '"by":"aws"', '"by":"local"'],
])('passes over a line in which %s was edited', (name, from, to) => {
  const path = join(folder, name)
  new EnforcedRecordings(path).add(recording('a'))
  const file = join(path, 'enforced.jsonl')
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  const after = new EnforcedRecordings(path)
  expect([after.all(), after.unreadable]).toEqual([[], 1])
})

it('passes over a line whose sums are right and whose world is no scenario', () => {
  const path = join(folder, 'made up')
  const scenario = { requests: [{ action: 1 }] }
  const made = { ...world('a'), scenario } as unknown as EnforcedRecording['world']
  new EnforcedRecordings(path).add({ ...recording('a'), world: made, key: worldKey('aws', made) })
  const after = new EnforcedRecordings(path)
  expect([after.all(), after.unreadable]).toEqual([[], 1])
})
