import { expect, test } from 'vitest'
import { CALLERS, callWith } from './callsForTests.ts'
import { decideCall } from './decideCall.ts'

const arn = 'arn:aws:iam::111122223333:role/AppDev'
const roleOf = (hours?: number) => ({
  role: { arn, maxSessionDuration: hours === undefined ? undefined : hours * 3_600 },
})

test.each([
  ['AssumeRole', 'a role with the default', roleOf(), 3_600],
  ['AssumeRole', 'a role of one hour', roleOf(1), 3_600],
  ['AssumeRole', 'a role of twelve hours', roleOf(12), 43_200],
  ['AssumeRole', 'a service', { ...roleOf(12), caller: CALLERS.service }, 43_200],
  ['AssumeRole', 'a chained role of twelve hours', { ...roleOf(12), caller: CALLERS.role }, 3_600],
  ['AssumeRoleWithSAML', 'a role of six hours', roleOf(6), 21_600],
  ['AssumeRoleWithWebIdentity', 'a role with the default', roleOf(), 3_600],
  ['GetFederationToken', 'a user', {}, 129_600],
  [
    'GetFederationToken',
    'the root user, whose longer sessions are cut, not refused',
    { caller: CALLERS.root },
    129_600,
  ],
] as const)('STS-07: %s, %s', (operation, _who, other, longest) => {
  const outcome = (DurationSeconds?: number) => decideCall(callWith(operation, { DurationSeconds }, other))
  for (const seconds of [undefined, 900, 3_600, longest]) expect(outcome(seconds).outcome).toBe('issued')
  for (const seconds of [899, longest + 1, 0, -900, 900.5, 1e300]) {
    expect(outcome(seconds)).toMatchObject({
      outcome: 'ValidationError',
      permitted: ['ValidationError'],
      rules: expect.arrayContaining(['STS-07']),
    })
  }
})

test('SESS-15: a role session assumes a role like anybody else, for an hour', () => {
  const chained = (DurationSeconds?: number) =>
    decideCall(callWith('AssumeRole', { DurationSeconds }, { ...roleOf(12), caller: CALLERS.role }))
  expect(chained().rules).toContain('SESS-15')
  expect(chained(3_601).rules).toEqual(['STS-07', 'SESS-15'])
  expect(decideCall(callWith('AssumeRole', { DurationSeconds: 3_601 }, roleOf(12))).outcome).toBe('issued')
})

test('SESS-15 is about assuming a role: another operation by a role session fails for what it is (SESS-16)', () => {
  const call = callWith('GetFederationToken', { DurationSeconds: 7_200 }, { caller: CALLERS.role })
  expect(decideCall(call).rules).toEqual(['SESS-16'])
})
