import { describe, expect, it } from 'vitest'
import { type Marks, signature } from './signature.ts'

const marks: Marks = {
  kind: 'property',
  id: 'session-never-widens',
  expected: ['implicitDeny', 'explicitDeny'],
  actual: 'allowed',
  layers: ['session'],
  features: ['kind:identity', 'principal:AssumedRole'],
}

describe('signature', () => {
  it('is short, and the same for the same marks in any order', () => {
    expect(signature(marks)).toMatch(/^[0-9a-f]{10}$/)
    const turned = { ...marks, expected: [...marks.expected].reverse(), features: [...marks.features].reverse() }
    expect(signature(turned)).toBe(signature(marks))
  })

  it.each([
    { kind: 'comparison' },
    { id: 'other' },
    { expected: ['implicitDeny'] },
    { actual: 'denied' },
    { layers: ['boundary'] },
    { features: ['kind:identity'] },
  ] as const)('differs with %j', (other) => expect(signature({ ...marks, ...other })).not.toBe(signature(marks)))
})
