import { describe, expect, it } from 'vitest'
import { judgeDecision } from './judge.ts'

describe('judgeDecision', () => {
  it.each([
    ['allowed', ['allowed'], false, 'agrees'],
    ['implicitDeny', ['allowed'], false, 'differs'],
    ['explicitDeny', ['implicitDeny'], false, 'differs'],
    ['implicitDeny', ['allowed', 'implicitDeny'], false, 'agrees'],
    ['denied', ['explicitDeny'], true, 'agrees'],
    ['denied', ['implicitDeny'], true, 'agrees'],
    ['denied', ['allowed'], true, 'differs'],
    ['allowed', ['implicitDeny'], true, 'differs'],
    ['denied', ['implicitDeny'], false, 'vocabulary'],
    ['implicitDeny', ['implicitDeny'], true, 'vocabulary'],
    ['Allow', ['allowed'], false, 'vocabulary'],
    [undefined, ['allowed'], false, 'vocabulary'],
    [null, ['allowed'], false, 'vocabulary'],
    [{}, ['allowed'], false, 'vocabulary'],
    [{ unsupported: 'NotAction' }, ['allowed'], false, 'unsupported'],
    [{ error: 'oops' }, ['allowed'], false, 'error'],
  ] as const)('%j against %j, two-way %s: %s', (given, permitted, twoWay, judgement) => {
    expect(judgeDecision(given, permitted, twoWay)).toBe(judgement)
  })
})
