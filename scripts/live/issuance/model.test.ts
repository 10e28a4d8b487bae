import { expect, test } from 'vitest'
import { type Issued, type Model, mayDo } from './model.ts'
import { DOCUMENTS, PROBES } from './palette.ts'
import { lineOf, violationsOf } from './violation.ts'

const model = (issued: readonly Issued[], more: Partial<Model> = {}): Model => ({
  documents: DOCUMENTS,
  roles: [],
  managed: [],
  issued: [...issued],
  probes: PROBES,
  ...more,
})
const may = (one: Model, at: number): readonly string[] =>
  PROBES.filter((_, probe) => mayDo(one, at)[probe]).map(({ action, resource }) => `${action} ${resource}`)

test('without roles, what may be done is bounded by the user’s policy and by every policy on the way', () => {
  const one = model([
    { kind: 'user', policy: 'all' },
    { kind: 'session', from: 0, policy: 'read' },
    { kind: 'account', from: 1, policy: 'blue' },
  ])
  expect(may(one, 0)).toHaveLength(PROBES.length)
  expect(may(one, 1)).toHaveLength(4)
  expect(may(one, 2)).toEqual([
    's3:GetObject arn:aws:s3:::an-issuance-blue/report.csv',
    's3:ListBucket arn:aws:s3:::an-issuance-blue',
  ])
  expect(lineOf(one, 2)).toBe('account+policy<session+policy<user')
})

test('with roles, a session has what the role has and nothing of its caller; two session policies add up, their denies too', () => {
  const one = model(
    [
      { kind: 'user', policy: 'write' },
      { kind: 'session', from: 0, role: 0, policy: 'red-read' },
      { kind: 'session', from: 1, role: 0 },
      { kind: 'session', from: 1, role: 0, policy: 'red-read', managed: 0 },
      { kind: 'session', from: 1, role: 0, policy: 'not-red', managed: 0 },
      { kind: 'session', from: 1, role: 0, expired: true },
    ],
    { roles: ['all'], managed: ['blue'] },
  )
  expect(may(one, 1)).toEqual(['s3:GetObject arn:aws:s3:::an-issuance-red/report.csv'])
  expect(may(one, 2)).toHaveLength(PROBES.length)
  expect(may(one, 3)).toHaveLength(5)
  expect(may(one, 4)).toHaveLength(4)
  expect(may(one, 5)).toEqual([])
  expect(lineOf(one, 3)).toBe('session+policy+managed')
})

test('the invariant is told first, and what has expired is compared with nobody', () => {
  const every = PROBES.map(() => true)
  const none = PROBES.map(() => false)
  const one = model([
    { kind: 'user', policy: 'all' },
    { kind: 'session', from: 0, policy: 'read' },
  ])
  const read = mayDo(one, 1)
  expect(violationsOf(one, [every, read])).toEqual([])
  expect(violationsOf(one, [every, every])).toMatchObject([
    { id: 'issued-as-documented', credential: 1, outcome: 'denied' },
  ])
  expect(violationsOf(one, [every, none])).toMatchObject([{ id: 'issued-as-documented', outcome: 'allowed' }])
  expect(violationsOf(one, [none, read])).toMatchObject([
    { credential: 0 },
    { id: 'derived-never-wider', credential: 1 },
  ])
  const over = model(
    [
      { kind: 'user', policy: 'all' },
      { kind: 'session', from: 0, expired: true },
      { kind: 'session', from: 1, role: 0 },
    ],
    { roles: ['all'] },
  )
  expect(violationsOf(over, [every, none, every])).toEqual([])
  expect(violationsOf(over, [every, every, every])).toMatchObject([{ id: 'expired-is-no-good', credential: 1 }])
})
