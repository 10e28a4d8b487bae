import { describe, expect, it } from 'vitest'
import { suiteFor } from '../../campaign/suiteFor.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { type EnforcedRecording, worldKey } from '../enforced/recordings/enforcedRecording.ts'
import { evidenceIn, mergeEvidence } from './evidenceFile.ts'
import { fromEnforced } from './fromEnforced.ts'

const { referee } = suiteFor(referenceEvaluator.hello)

/** A role session that may do nothing by its own policies, and a bucket policy that names its account (CONT-17). */
const scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/ss',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: {
    identity: [],
    resource: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::b/*',
      },
    },
  },
  resourceAccount: '111122223333',
  requests: [
    { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} },
    { action: 's3:PutObject', resource: 'arn:aws:s3:::b/k', context: {} },
  ],
} as unknown as Scenario

const recording = (more: Partial<EnforcedRecording> = {}): EnforcedRecording => {
  const world = { scenario, tags: {}, companions: [], isPublic: false, controls: [] }
  const common = { at: '2026-11-22T07:00:00.000Z', region: 'us-east-1', sdk: '3', settled: 'control', seen: 1 } as const
  return { key: worldKey('aws', world), by: 'aws', world, answers: ['denied', 'denied'], ...common, ...more }
}

describe('what was enforced', () => {
  it('tells which reading of a point AWS follows, by the one request that can', () => {
    const [evidence, ...others] = fromEnforced([recording()], referee)
    expect(others).toEqual([])
    expect(evidence).toMatchObject({ point: 'CONT-17', how: 'enforced', endpoint: 'aws', readings: ['delegating'] })
    expect(evidence?.answers).toMatchObject([
      { answer: 'denied', scenario: { requests: [{ action: 's3:GetObject' }] } },
    ])
    const [other] = fromEnforced([recording({ answers: ['allowed', 'denied'] })], referee)
    expect(other?.readings).not.toContain('delegating')
    expect(other?.readings).toHaveLength(1)
  })

  it('says that no reading explains answers that contradict one another', () => {
    const later = recording({ answers: ['allowed', 'denied'], at: '2026-11-23T07:00:00.000Z' })
    expect(fromEnforced([recording(), later], referee)).toMatchObject([{ readings: [], at: later.at }])
  })

  it('keeps enforcers apart, and says nothing of what was not answered', () => {
    expect(fromEnforced([recording(), recording({ by: 'local' })], referee)).toHaveLength(2)
    expect(fromEnforced([recording({ answers: [{ unsupported: 'so' }, 'denied'] })], referee)).toEqual([])
  })

  it('stands in the file of evidence beside what a simulator answered', () => {
    const [enforced] = fromEnforced([recording()], referee)
    const simulated = { ...enforced, answers: [], at: '2026-11-24T07:00:00.000Z' } as NonNullable<typeof enforced>
    const { how: _, ...plain } = simulated
    const evidence = mergeEvidence([plain], enforced === undefined ? [] : [enforced])
    expect(evidence).toHaveLength(2)
    expect(evidenceIn(JSON.stringify({ version: 1, evidence, notAskable: [] }))?.evidence).toEqual(evidence)
  })
})
