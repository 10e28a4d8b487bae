import { describe, expect, it } from 'vitest'
import type { PointEvidence } from './evidence.ts'
import { evidenceIn, mergeEvidence } from './evidenceFile.ts'

const evidence = (point: string, at: string, more: Partial<PointEvidence> = {}): PointEvidence => ({
  point,
  readings: ['one'],
  answers: [],
  at: `2026-11-${at}T00:00:00.000Z`,
  region: 'us-east-1',
  endpoint: 'aws',
  ...more,
})

describe('mergeEvidence', () => {
  const [old, young] = [evidence('CONT-05', '20'), evidence('CONT-05', '21', { readings: ['other'] })]

  it('keeps what is not asked again, with its date', () => {
    const other = evidence('CONT-02', '01')
    expect(mergeEvidence([old], [other])).toEqual([other, old])
    expect(mergeEvidence([old, other], [])).toEqual([other, old])
  })

  it('keeps of one point the newer answer, whichever comes first', () => {
    expect(mergeEvidence([old], [young])).toEqual([young])
    expect(mergeEvidence([young], [old])).toEqual([young])
    expect(mergeEvidence([young], [{ ...young, readings: [] }])).toEqual([young])
  })

  it.each([[{ endpoint: 'local' as const }], [{ region: 'cn-north-1' }]])('takes %j for another simulator', (more) => {
    expect(mergeEvidence([old], [{ ...young, ...more }])).toHaveLength(2)
  })
})

describe('evidenceIn', () => {
  const file = { version: 1, evidence: [evidence('CONT-05', '20')], notAskable: [{ point: 'CONT-27', reason: 'so' }] }

  it('reads what was written, fields of a later version included', () => {
    const more = { ...file, later: 1, evidence: [{ ...file.evidence[0], note: 'kept' }] }
    expect(evidenceIn(JSON.stringify(more))).toEqual(more)
  })

  it.each(['', '[]', '{}', '{"version":2,"evidence":[],"notAskable":[]}', JSON.stringify({ ...file, evidence: [{}] })])(
    'takes for no evidence: %j',
    (text) => {
      expect(evidenceIn(text)).toBeUndefined()
    },
  )
})
