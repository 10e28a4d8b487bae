import { expect, it } from 'vitest'
import { documentOf } from '../../model/edit/documentOf.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { mayAllow } from './mayAllow.ts'

const asking = (...actions: readonly string[]): Parameters<typeof mayAllow>[1] => ({
  principal: { type: 'Anonymous' },
  policies: { identity: [] },
  resourceAccount: '111122223333',
  requests: actions.map((action) => ({ action, resource: '*', context: {} })),
})
const allow = (more: Partial<Statement>) => documentOf({ Effect: 'Allow', Resource: '*', ...more })

it.each([
  ['the service of a request', allow({ Action: ['sqs:*', 'S3:Get*'] }), true],
  ['everything', allow({ Action: '*' }), true],
  ['all but something', allow({ NotAction: 's3:*' }), true],
  ['another service', allow({ Action: 'sqs:*' }), false],
  ['a Deny', documentOf({ Effect: 'Deny', Action: '*', Resource: '*' }), false],
  ['what is no plain document', { text: '{}' }, false],
])('%s', (_, policy, expected) => {
  expect(mayAllow(policy, asking('s3:GetObject', 'kms:Decrypt'))).toBe(expected)
  expect(mayAllow(policy, asking())).toBe(expected && !JSON.stringify(policy).includes('S3'))
})
