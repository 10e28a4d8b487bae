import { expect, test } from 'vitest'
import type { DecisionAnswer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { suiteFor } from '../suiteFor.ts'
import { observe } from './observe.ts'

const { referee } = suiteFor(referenceEvaluator.hello)
/** An SCP that lacks an Allow: implicit or explicit deny (CONT-06). */
const scenario: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: {
    identity: [{ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }],
    scps: [[{ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } }]],
  },
  resourceAccount: '111122223333',
  requests: [
    { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} },
    { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-1:111122223333:q', context: {} },
  ],
}
const verdicts = referee.verdicts(scenario)
const seen = (decisions: readonly DecisionAnswer[], twoWay = false) =>
  observe(referee, { scenario, answer: { decisions }, verdicts }, twoWay)

test('an answer to an open request tells of the reading', () => {
  const about = { request: 1, point: 'CONT-06' }
  expect(seen(['allowed', 'implicitDeny'])).toEqual([
    { ...about, explainedBy: ['implicitDeny'], given: 'implicitDeny' },
  ])
  expect(seen(['allowed', 'explicitDeny'])).toEqual([
    { ...about, explainedBy: ['explicitDeny'], given: 'explicitDeny' },
  ])
})

test('a wrong answer tells of none, nor does one that every reading gives', () => {
  expect(seen(['allowed', 'allowed'])).toEqual([])
  expect(seen(['allowed', 'denied'], true)).toEqual([])
  expect(seen(['allowed', { unsupported: 'sqs' }])).toEqual([])
})

test('nothing is observed where nothing was decided', () => {
  expect(observe(referee, { scenario, answer: { unsupported: 'SCPs' }, verdicts }, false)).toEqual([])
})
