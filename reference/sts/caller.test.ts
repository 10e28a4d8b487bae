import { expect, test } from 'vitest'
import { CALLERS, CALLS, OPERATIONS } from './callsForTests.ts'
import { decideCall } from './decideCall.ts'

const ISSUED = {
  AssumeRole: ['user', 'role', 'service'],
  AssumeRoleWithSAML: ['saml'],
  AssumeRoleWithWebIdentity: ['web'],
  GetFederationToken: ['user', 'root'],
} as const

test.each(OPERATIONS)('SESS-16, TRUST-05, TRUST-10: who can call %s', (operation) => {
  const issued = Object.entries(CALLERS).filter(
    ([, caller]) => decideCall({ ...CALLS[operation], caller }).outcome === 'issued',
  )
  expect(issued.map(([name]) => name)).toEqual(ISSUED[operation])
})

test.each([
  ['AssumeRole', 'root', 'TRUST-10'],
  ['AssumeRole', 'federated', 'SESS-16'],
  ['GetFederationToken', 'role', 'SESS-16'],
  ['GetFederationToken', 'federated', 'SESS-16'],
  ['GetFederationToken', 'service', 'SESS-16'],
] as const)('%s by %s is denied by %s, and by nothing else', (operation, caller, rule) => {
  expect(decideCall({ ...CALLS[operation], caller: CALLERS[caller] })).toMatchObject({
    outcome: 'AccessDenied',
    permitted: ['AccessDenied'],
    rules: [rule],
  })
})

test.each(['saml', 'web', 'anonymous'] as const)('which code an unsigned call by %s gets is open', (caller) => {
  for (const operation of ['AssumeRole', 'GetFederationToken'] as const) {
    const { permitted } = decideCall({ ...CALLS[operation], caller: CALLERS[caller] })
    expect(permitted).toEqual(['AccessDenied', 'MissingAuthenticationToken'])
  }
})

test.each(['user', 'role', 'anonymous', 'web'] as const)('a call by %s has no SAML assertion', (caller) => {
  const { permitted, rules } = decideCall({ ...CALLS.AssumeRoleWithSAML, caller: CALLERS[caller] })
  expect(permitted).not.toContain('issued')
  expect(rules).toEqual(['TRUST-05'])
})
