import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import { bareWorld } from './bareWorld.ts'

const scenario: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws-cn:sts::111122223333:assumed-role/R/s',
    issuer: 'arn:aws-cn:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole', inline: {} },
  policies: { identity: [{}], scps: [[{}]], resource: {} },
  resourceAccount: '444455556666',
  resourceKind: 'kms-key',
  requests: [],
}
const bare = (action: string, resource: string) => bareWorld(scenario, { action, resource, context: { k: 'v' } })

describe('bareWorld', () => {
  it('takes everything off and brings the resource home', () => {
    const request = {
      action: 'sqs:SendMessage',
      resource: 'arn:aws-cn:sqs:cn-north-1:111122223333:q',
      context: { k: 'v' },
    }
    expect(bare('sqs:SendMessage', 'arn:aws:sqs:cn-north-1:444455556666:q')).toEqual({
      account: '111122223333',
      request,
      world: {
        principal: scenario.principal,
        session: { via: 'AssumeRole' },
        policies: { identity: [] },
        resourceAccount: '111122223333',
        requests: [request],
      },
    })
  })

  it.each([
    ['sts:AssumeRole', 'arn:aws:iam::444455556666:role/R'],
    ['kms:Decrypt', 'arn:aws:kms:us-east-1:444455556666:key/k'],
    ['s3:ListAllMyBuckets', '*'],
    ['s3:GetObject', 'arn:aws:s3:::bucket/*'],
    ['s3:GetObject', 'arn:aws:s3:::bucket/${x}'],
    ['s3:GetObject', 'arn:aws:s3:::bucket/ü'],
    ['s3:Get*', 'arn:aws:s3:::bucket/key'],
  ])('stays away from %s on %s', (action, resource) => {
    expect(bare(action, resource)).toBeUndefined()
  })

  it('has nothing to say about principals without identity policies', () => {
    const root: Scenario = {
      ...scenario,
      principal: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' },
      session: undefined,
    }
    expect(bareWorld(root, { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} })).toBeUndefined()
  })
})
