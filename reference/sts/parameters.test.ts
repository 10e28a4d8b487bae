import { describe, expect, test } from 'vitest'
import { callWith, OPERATIONS } from './callsForTests.ts'
import { decideCall } from './decideCall.ts'

describe('SESS-01', () => {
  test.each(OPERATIONS)('%s takes inline and managed session policies and a duration', (operation) => {
    const Policy = '{"Version":"2012-10-17","Statement":[]}'
    const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    const managedPolicies = [{ arn, document: { Statement: [] } }]
    const call = callWith(operation, { Policy, PolicyArns: [arn], DurationSeconds: 900 }, { managedPolicies })
    expect(decideCall(call).outcome).toBe('issued')
  })

  test.each([
    ['AssumeRole', { RoleSessionName: undefined }],
    ['AssumeRoleWithWebIdentity', { RoleSessionName: undefined }],
    ['GetFederationToken', { Name: undefined }],
  ] as const)('%s requires what %j leaves out', (operation, parameters) => {
    expect(decideCall(callWith(operation, parameters))).toMatchObject({
      outcome: 'ValidationError',
      permitted: ['ValidationError', 'MissingParameter'],
      rules: ['SESS-01'],
    })
  })

  test.each([
    ['AssumeRole', { Name: 'Bob' }],
    ['AssumeRoleWithSAML', { RoleSessionName: 'team' }],
    ['AssumeRoleWithSAML', { Tags: [{ Key: 'a', Value: 'b' }] }],
    ['AssumeRoleWithWebIdentity', { SourceIdentity: 'mary' }],
    ['AssumeRoleWithWebIdentity', { ExternalId: '12' }],
    ['GetFederationToken', { RoleSessionName: 'team' }],
    ['GetFederationToken', { Tags: [{ Key: 'a', Value: 'b' }], TransitiveTagKeys: ['a'] }],
  ] as const)('%s takes no %j: whether it is refused or passed over is open', (operation, parameters) => {
    expect(decideCall(callWith(operation, parameters))).toMatchObject({
      permitted: ['ValidationError', 'issued'],
      rules: ['SESS-01'],
    })
  })

  test('a parameter that is undefined is not given, as in JSON', () => {
    expect(decideCall(callWith('AssumeRole', { Name: undefined })).permitted).toEqual(['issued'])
  })
})
