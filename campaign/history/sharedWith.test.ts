import { expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import { sharedWith } from './sharedWith.ts'

const scenario = (name: string, action: string, managed?: string): Scenario => ({
  principal: {
    type: 'AssumedRole',
    arn: `arn:aws:sts::111122223333:assumed-role/R/${name}`,
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole', ...(managed ? { managed: [{ arn: managed, document: {} }] } : {}) },
  policies: { identity: [] },
  resourceAccount: '111122223333',
  requests: [{ action, resource: `arn:aws:s3:::${name}`, context: {} }],
})

it('names what a minimal prelude has in common with what follows', () => {
  const one = scenario('one', 's3:GetObject', 'arn:aws:iam::aws:policy/P')
  expect(sharedWith(one, [])).toEqual([])
  expect(sharedWith(one, [scenario('two', 's3:PutObject')])).toEqual(['shared:issuer'])
  expect(sharedWith(one, [scenario('two', 's3:GetObject'), scenario('one', 's3:PutObject')])).toEqual([
    'shared:principal',
    'shared:issuer',
    'shared:action',
    'shared:resource',
  ])
  expect(sharedWith(one, [scenario('two', 's3:PutObject', 'arn:aws:iam::aws:policy/P')])).toContain(
    'shared:managed-policy',
  )
})
