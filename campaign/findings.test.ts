import { describe, expect, it } from 'vitest'
import type { Finding } from '../model/finding.ts'
import { Findings } from './findings.ts'
import type { Suspicion } from './suspicion.ts'

const suspicion = {
  kind: 'comparison',
  id: 'reference',
  scenario: {},
  request: 0,
  expected: ['allowed'],
  actual: 'implicitDeny',
  layer: 'identity',
} as unknown as Suspicion
const finding = {
  signature: 'abc',
  kind: 'comparison',
  id: 'reference',
  count: 1,
  known: false,
  rules: [],
} as unknown as Finding

describe('Findings', () => {
  it('looks into a bug that is met a thousand times a handful of times, and counts all of them', () => {
    const findings = new Findings(() => false)
    let investigated = 0
    for (let time = 0; time < 1_000; time++) {
      if (!findings.meets(suspicion)) continue
      investigated++
      findings.add(suspicion, finding)
    }
    expect(investigated).toBe(5)
    expect(findings.all).toHaveLength(1)
    expect(findings.all[0]?.count).toBe(1_000)
  })

  it('keeps two bugs apart that look alike before shrinking', () => {
    const findings = new Findings(() => false)
    const marks = ['first', 'second']
    for (let time = 0; time < 4; time++) {
      if (findings.meets(suspicion)) findings.add(suspicion, { ...finding, signature: marks.shift() ?? 'none' })
    }
    expect(findings.all.map(({ signature }) => signature)).toEqual(['first', 'second'])
  })

  it('says of what it does not look into how much it was', () => {
    const findings = new Findings(() => false)
    for (let look = 0; look < 250; look++) findings.meets({ ...suspicion, id: `p${look}` })
    expect(findings.unexamined).toBe(50)
  })

  it('tells known from new', () => {
    const findings = new Findings(({ signature }) => signature === 'known')
    expect(findings.take({ ...finding, signature: 'known' })?.known).toBe(true)
    findings.take(finding)
    expect({ size: findings.size, fresh: findings.fresh }).toEqual({ size: 2, fresh: 1 })
  })

  describe('a broken protocol that does not happen again', () => {
    const crash = { ...suspicion, kind: 'protocol', id: 'crash' } as Suspicion
    const once = { ...finding, kind: 'protocol', id: 'crash', signature: 'once' } as Finding

    it('gives way to one that does', () => {
      const findings = new Findings(() => false)
      expect(findings.meets(crash)).toBe(true)
      findings.addTentative(crash, once)
      expect(findings.meets(crash)).toBe(true)
      findings.add(crash, { ...once, signature: 'again' })
      expect(findings.settle()).toEqual([])
      expect(findings.all.map(({ signature }) => signature)).toEqual(['again'])
    })

    it('is a finding if nothing else is', () => {
      const findings = new Findings(() => false)
      findings.meets(crash)
      findings.addTentative(crash, once)
      expect(findings.settle().map(({ signature }) => signature)).toEqual(['once'])
      expect(findings.settle()).toEqual([])
    })
  })
})
