import { describe, expect, test } from 'vitest'
import type { Case } from '../model/format/case.ts'
import { corpusFolder } from './corpusFolder.ts'
import { loadCases } from './loadCases.ts'
import { statsCorpus } from './statsCorpus.ts'

const cases = [
  {
    id: 'a/1',
    basis: 'stated',
    rules: ['EVAL-01', 'EVAL-02'],
    contested: ['CONT-03'],
    decisions: ['allowed', 'explicitDeny', 'allowed'],
  },
  { id: 'a/2', basis: 'derived', rules: ['EVAL-02', 'EVAL-02'], decisions: ['implicitDeny'] },
  {
    id: 'constructor/1',
    basis: 'stated',
    rules: ['GRAM-05'],
    refused: { policy: 'policies.identity[0]', rule: 'GRAM-05' },
  },
  { id: 'calls', basis: 'stated', rules: ['STS-02'], outcome: 'issued' },
  { id: 'calls', basis: 'stated', rules: ['STS-02'], outcome: 'ValidationError' },
] as unknown as Case[]

const none = { allowed: 0, explicitDeny: 0, implicitDeny: 0, refused: 0, issued: 0, failed: 0 }
const ruleOf = (id: string) => statsCorpus(cases).rules.find((rule) => rule.id === id)

describe('statsCorpus', () => {
  test('counts cases, outcomes, bases and folders', () => {
    const { rules: _, unreached: __, ...counts } = statsCorpus(cases)
    expect(counts).toEqual({
      cases: 5,
      contested: 1,
      outcomes: { allowed: 2, explicitDeny: 1, implicitDeny: 1, refused: 1, issued: 1, failed: 1 },
      allowedToDenied: 1,
      bases: { stated: 4, derived: 1, observed: 0 },
      folders: { a: 2, calls: 2, constructor: 1 },
    })
  })

  test('counts each case once for each of its rules', () => {
    expect(ruleOf('EVAL-01')).toEqual({ id: 'EVAL-01', cases: 1, outcomes: { ...none, allowed: 2, explicitDeny: 1 } })
    expect(ruleOf('EVAL-02')).toEqual({
      id: 'EVAL-02',
      cases: 2,
      outcomes: { ...none, allowed: 2, explicitDeny: 1, implicitDeny: 1 },
    })
    expect(ruleOf('GRAM-05')).toEqual({ id: 'GRAM-05', cases: 1, outcomes: { ...none, refused: 1 } })
    expect(ruleOf('STS-02')).toEqual({ id: 'STS-02', cases: 2, outcomes: { ...none, issued: 1, failed: 1 } })
  })

  test('names the rules that no case reaches, and none that no case could', () => {
    const { unreached } = statsCorpus(cases)
    expect(unreached).toContain('EVAL-10')
    expect(unreached).not.toContain('EVAL-01')
    expect(unreached).not.toContain('KEY-10')
  })

  test('counts an empty corpus', () => {
    expect(statsCorpus([])).toMatchObject({ cases: 0, outcomes: none, allowedToDenied: Number.NaN, folders: {} })
  })

  test('the corpus of this package reaches every rule, and keeps allowed and denied in balance', () => {
    const stats = statsCorpus(loadCases([corpusFolder()]).cases.map((loaded) => loaded.case))
    expect(stats.unreached).toEqual([])
    expect(stats.allowedToDenied).toBeGreaterThan(0.6)
    expect(stats.allowedToDenied).toBeLessThan(1.6)
  })
})
