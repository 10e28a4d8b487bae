import { describe, expect, test } from 'vitest'
import { CALLERS, CALLS, callWith, OPERATIONS } from './callsForTests.ts'
import { decideCall } from './decideCall.ts'

describe('decideCall', () => {
  test.each(OPERATIONS)('issues a session for a plain %s', (operation) => {
    const verdict = decideCall(CALLS[operation])
    expect(verdict).toMatchObject({ outcome: 'issued', permitted: ['issued'] })
    expect(verdict.rules).toContain('SESS-16')
  })

  test('names as rules of an issued session those that had something to look at', () => {
    expect(decideCall(callWith('AssumeRole', { DurationSeconds: 900 })).rules).toContain('STS-07')
    expect(decideCall(CALLS.AssumeRole).rules).not.toContain('STS-07')
    expect(decideCall(callWith('AssumeRole', { Tags: [] })).rules).toContain('STS-09')
  })

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
