import { describe, expect, test } from 'vitest'
import { CALLERS, CALLS, callWith, OPERATIONS } from './callsForTests.ts'
import { decideCall } from './decideCall.ts'

/** The limits that inline and managed policies share. */
const SIZES = ['STS-02', 'GRAM-12', 'STS-06'] as const

describe('decideCall', () => {
  test.each(OPERATIONS)('issues a session for a plain %s', (operation) => {
    const verdict = decideCall(CALLS[operation])
    expect(verdict).toMatchObject({ outcome: 'issued', permitted: ['issued'] })
    expect(verdict.rules).toContain('SESS-16')
  })

  const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
  const managedPolicies = [{ arn, document: { Statement: [] } }]

  test.each([
    ['AssumeRole', {}, {}, ['STS-08']],
    ['AssumeRoleWithSAML', {}, {}, []],
    ['AssumeRoleWithSAML', { DurationSeconds: 900 }, {}, ['STS-07']],
    ['AssumeRoleWithSAML', { Policy: '{"Statement":[]}' }, {}, [...SIZES, 'STS-01', 'STS-04', 'SESS-09']],
    ['AssumeRoleWithSAML', { PolicyArns: [arn] }, { managedPolicies }, [...SIZES, 'STS-05', 'STS-04', 'SESS-09']],
    ['AssumeRoleWithSAML', { PolicyArns: [] }, {}, SIZES],
    ['AssumeRole', { Tags: [] }, {}, ['STS-08', 'STS-09']],
    ['AssumeRole', {}, { caller: CALLERS.role }, ['STS-08', 'SESS-15']],
  ] as const)(
    'names as rules of an issued %s with %j those that had something to look at',
    (operation, given, other, rules) => {
      const verdict = decideCall(callWith(operation, given, other))
      expect(verdict.outcome).toBe('issued')
      // Who calls, and what the operation takes, is looked at in every call.
      expect(new Set(verdict.rules)).toEqual(new Set(['SESS-16', 'SESS-01', ...rules]))
    },
  )

  test('of several faults reports the first, and permits the codes of all, as nothing says which comes first', () => {
    const verdict = decideCall(callWith('AssumeRole', { RoleSessionName: 'x', Policy: '{}' }, { caller: CALLERS.root }))
    expect(verdict).toMatchObject({ outcome: 'AccessDenied', rules: ['TRUST-10', 'STS-08', 'GRAM-01', 'STS-04'] })
    expect(verdict.permitted).toEqual(['AccessDenied', 'ValidationError', 'MalformedPolicyDocument'])
  })

  test('permits success only where nothing is certain to fail', () => {
    const open = { TransitiveTagKeys: ['team'] }
    expect(decideCall(callWith('AssumeRole', open)).permitted).toContain('issued')
    expect(decideCall(callWith('AssumeRole', { ...open, RoleSessionName: 'x' }))).toMatchObject({
      outcome: 'ValidationError',
      permitted: ['ValidationError', 'InvalidParameterValue'],
    })
  })

  test('always permits the outcome it adopts, and explains it', () => {
    for (const operation of OPERATIONS) {
      for (const caller of Object.values(CALLERS)) {
        const { outcome, permitted, rules, reason } = decideCall({ ...CALLS[operation], caller })
        expect(permitted).toContain(outcome)
        expect(new Set(permitted).size).toBe(permitted.length)
        expect(rules.length).toBeGreaterThan(0)
        expect(reason).not.toBe('')
      }
    }
  })
})
