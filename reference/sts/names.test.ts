import { describe, expect, test } from 'vitest'
import { callWith } from './callsForTests.ts'
import { decideCall } from './decideCall.ts'

describe.each([
  ['AssumeRole', 'RoleSessionName', 64],
  ['AssumeRoleWithWebIdentity', 'RoleSessionName', 64],
  ['AssumeRole', 'SourceIdentity', 64],
  ['AssumeRole', 'ExternalId', 1_224],
  ['GetFederationToken', 'Name', 32],
] as const)('STS-08: %s, %s', (operation, parameter, longest) => {
  const verdict = (value: string) => decideCall(callWith(operation, { [parameter]: value }))

  test.each(['ab', 'x'.repeat(longest), 'A_z0+=,.@-'])('%s is one', (value) =>
    expect(verdict(value).outcome).toBe('issued'),
  )

  test.each(['', 'a', 'x'.repeat(longest + 1), 'a b', 'a*', 'aé', 'ab\n', 'a\u0000', '\ud83d\ude00'])(
    '%j is none',
    (value) => {
      expect(verdict(value)).toMatchObject({
        outcome: 'ValidationError',
        permitted: ['ValidationError'],
        rules: ['STS-08'],
      })
    },
  )

  test('a colon and a slash are for external ids', () => {
    expect(verdict('a:b/c').outcome).toBe(parameter === 'ExternalId' ? 'issued' : 'ValidationError')
  })
})

test('STS-08: a source identity does not start with aws:', () => {
  expect(decideCall(callWith('AssumeRole', { SourceIdentity: 'aws:mary' })).outcome).toBe('ValidationError')
  expect(decideCall(callWith('AssumeRole', { SourceIdentity: 'awsmary' })).outcome).toBe('issued')
})
