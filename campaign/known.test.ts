import { describe, expect, it } from 'vitest'
import { isKnown, knownUses, readKnown } from './known.ts'

const finding = { signature: 'abcabcabca', rules: ['SESS-02', 'EVAL-10'] }

describe('isKnown', () => {
  it('knows by signature and by rule', () => {
    expect(isKnown(finding, [{ signature: 'abcabcabca', reason: 'x' }], '2026-11-21')).toBe(true)
    expect(isKnown(finding, [{ rule: 'EVAL-10', reason: 'x' }], '2026-11-21')).toBe(true)
    expect(
      isKnown(
        finding,
        [
          { signature: 'abdabdabda', reason: 'x' },
          { rule: 'EVAL-99', reason: 'x' },
        ],
        '2026-11-21',
      ),
    ).toBe(false)
  })

  it('knows by the rules that a finding is about, not by all that it used', () => {
    const used = { signature: 'abcabcabca', rules: ['SESS-02', 'SESS-03', 'ACT-01', 'EVAL-01'] }
    expect(isKnown(used, [{ rule: 'ACT-01', reason: 'x' }], '2026-11-21')).toBe(true)
    expect(isKnown(used, [{ rule: 'EVAL-01', reason: 'x' }], '2026-11-21')).toBe(false)
  })

  it('excuses until the end of the day of expiry', () => {
    const known = [{ signature: 'abcabcabca', reason: 'x', expires: '2026-11-21' }]
    expect(isKnown(finding, known, '2026-11-21')).toBe(true)
    expect(isKnown(finding, known, '2026-11-22')).toBe(false)
  })
})

describe('knownUses', () => {
  it('counts what an entry is about, and says where its day is over', () => {
    const known = [
      { signature: 'abcabcabca', reason: 'x', expires: '2026-11-21' },
      { rule: 'SESS-02', reason: 'x', expires: '2026-11-20' },
      { rule: 'SESS-07', reason: 'x' },
    ]
    const other = { signature: 'abdabdabda', rules: ['SESS-02'] }
    expect(knownUses(known, [finding, other], '2026-11-21')).toEqual([
      { entry: 'abcabcabca', findings: 1 },
      { entry: 'SESS-02', findings: 2, expired: '2026-11-20' },
      { entry: 'SESS-07', findings: 0 },
    ])
  })
})

describe('readKnown', () => {
  it('reads a list', () => {
    expect(readKnown([{ signature: 'abcabcabca', reason: 'x', expires: '2026-12-31' }])).toMatchObject({ ok: true })
  })

  it.each([
    ['no list', {}],
    ['no reason', [{ signature: 'abcabcabca' }]],
    ['neither signature nor rule', [{ reason: 'x' }]],
    ['both', [{ signature: 'abcabcabca', rule: 'SESS-02', reason: 'x' }]],
    ['a date that is none', [{ rule: 'SESS-02', reason: 'x', expires: 'soon' }]],
    ['another field', [{ rule: 'SESS-02', reason: 'x', until: '2026-12-31' }]],
  ])('refuses %s and says where', (_, value) => {
    const reading = readKnown(value)
    expect(reading.ok).toBe(false)
    if (!reading.ok) expect(reading.problems[0]?.path).toBeTypeOf('string')
  })
})
