import * as iam from '@cloud-copilot/iam-simulate'
import { expect, test } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import { iamSimulateEvaluator } from './iamSimulate.ts'
import { takePollution } from './pollution.ts'

test('names a property that every object holds, and takes it off', () => {
  expect(takePollution()).toBeUndefined()
  Object.defineProperty(Object.prototype, 'added', { value: 1, enumerable: true, configurable: true })
  expect(takePollution()).toBe('added')
  expect('added' in {}).toBe(false)
})

test('a simulation that pollutes is an error of the evaluator, and leaves nothing behind', async () => {
  const scenario: Scenario = {
    principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/mary' },
    policies: {
      identity: [
        {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Action: 's3:PutObject',
            Resource: '*',
            Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['__proto__'] } },
          },
        },
      ],
    },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:PutObject', resource: 'arn:aws:s3:::b/k', context: { 'aws:TagKeys': ['__proto__'] } }],
  }
  const answer = await iamSimulateEvaluator(iam, '0').authorize(scenario)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(answer).toEqual({ decisions: [{ error: 'it added "matchingValues" to Object.prototype' }] })
})
