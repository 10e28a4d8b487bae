import { expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import { inexpressible } from './inexpressible.ts'

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const document = { Version: '2012-10-17', Statement: [statement] } as const
const world: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/S',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole', inline: document },
  policies: { identity: [document] },
  resourceAccount: '111122223333',
  requests: [],
} as Scenario

test('a role, a session by AssumeRole and plain policies can be set up', () => {
  expect(inexpressible(world)).toBeUndefined()
})

test.each<[string, Partial<Scenario>]>([
  ['a principal of type Root', { principal: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' } }],
  [
    'a principal outside the partition aws',
    { principal: { ...world.principal, arn: 'arn:aws-cn:sts::1:assumed-role/R/S' } },
  ],
  ['a session by AssumeRoleWithSAML', { session: { via: 'AssumeRoleWithSAML' } }],
  [
    'managed session policies',
    { session: { via: 'AssumeRole', managed: [{ arn: 'arn:aws:iam::aws:policy/A', document }] } },
  ],
  ['a policy of kind boundary', { policies: { identity: [], boundary: document } }],
  ['a policy as text', { policies: { identity: [{ text: '{}' } as never] } }],
  [
    'conditions',
    { session: { via: 'AssumeRole', inline: { ...document, Statement: { ...statement, Condition: {} } } as never } },
  ],
  [
    'policy variables',
    { policies: { identity: [{ ...document, Statement: { ...statement, Resource: '${aws:username}' } } as never] } },
  ],
])('%s cannot', (reason, change) => {
  expect(inexpressible({ ...world, ...change })).toBe(reason)
})
