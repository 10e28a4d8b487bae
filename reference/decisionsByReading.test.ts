import { expect, test } from 'vitest'
import type { Scenario } from '../model/format/scenario.ts'
import { decisionsByReading } from './decisionsByReading.ts'

const scenario: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: { identity: [{ Statement: { Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::*' } }] },
  resourceAccount: '111122223333',
  requests: [{ action: 's3:ListAllMyBuckets', resource: '*', context: {} }],
}

test('each reading has its say (CONT-05)', () => {
  expect(decisionsByReading(scenario, 0, 'CONT-05')).toEqual([
    { reading: 'notMatched', decision: 'implicitDeny' },
    { reading: 'matched', decision: 'allowed' },
  ])
})

test('a point that the request does not touch is read the same', () => {
  const said = decisionsByReading(scenario, 0, 'CONT-06').map(({ decision }) => decision)
  expect(said).toEqual(['implicitDeny', 'implicitDeny'])
})

test('settled points, points of nothing and requests of nothing have no readings', () => {
  expect(decisionsByReading(scenario, 0, 'CONT-01')).toEqual([])
  expect(decisionsByReading(scenario, 0, 'nothing')).toEqual([])
  expect(decisionsByReading(scenario, 1, 'CONT-05')).toEqual([])
})
