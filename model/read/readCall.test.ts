import { describe, expect, it } from 'vitest'
import { edited, type Path } from '../testing/edit.ts'
import { CALL } from '../testing/samples.ts'
import { readCall } from './readCall.ts'

function problemsOf(value: unknown): string[] {
  const reading = readCall(value)
  return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`)
}

describe('readCall', () => {
  it('gives the value itself back', () => {
    const reading = readCall(CALL)
    expect(reading.ok && reading.value).toBe(CALL)
  })

  it.each<[Path, unknown, string]>([
    [
      ['operation'],
      'GetSessionToken',
      'operation: one of "AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "GetFederationToken"',
    ],
    [['operation'], 'GetFederationToken', 'role: nothing, as GetFederationToken assumes no role'],
    [['role'], undefined, 'role: the role that AssumeRole assumes'],
    [['role', 'arn'], 'arn:aws:iam::012345678901:user/mary', 'role.arn: arn:PARTITION:iam::ACCOUNT:role/[PATH/]NAME'],
    [['role', 'maxSessionDuration'], 60, 'role.maxSessionDuration: 3600 to 43200 seconds'],
    [['role', 'maxSessionDuration'], 3600.5, 'role.maxSessionDuration: an integer'],
    [['caller', 'arn'], 'mary', 'caller.arn: arn:PARTITION:iam::ACCOUNT:user/[PATH/]NAME'],
    [['caller', 'type'], 'AssumedRole', 'caller.arn: arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION'],
    [['caller'], undefined, 'caller: an object'],
    [['parameters', 'PolicyArns'], 'x', 'parameters.PolicyArns: an array'],
    [['parameters', 'Tags', 0, 'Value'], undefined, 'parameters.Tags[0].Value: a string'],
    [['parameters', 'policy'], '', 'parameters.policy: no such field'],
    [['managedPolicies', 0, 'arn'], 'ReadOnlyAccess', 'managedPolicies[0].arn: an ARN'],
    [['managedPolicies', 1], CALL.managedPolicies?.[0], 'managedPolicies[1].arn: each managed policy once'],
  ])('refuses %j of %j', (path, put, problem) => {
    expect(problemsOf(edited(CALL, path, put))).toEqual([problem])
  })

  it.each<[Path, unknown]>([
    [['parameters'], {}],
    [['parameters', 'Policy'], ''],
    [['parameters', 'Policy'], 'no policy at all \u0000'],
    [['parameters', 'DurationSeconds'], -1.5],
    [['parameters', 'RoleSessionName'], ''],
    [['parameters', 'PolicyArns'], ['no ARN']],
    [['managedPolicies'], undefined],
    [['role', 'maxSessionDuration'], undefined],
  ])('leaves to STS what STS refuses: %j of %j', (path, put) => {
    expect(problemsOf(edited(CALL, path, put))).toEqual([])
  })

  it('takes a federation call without role', () => {
    expect(problemsOf({ ...CALL, operation: 'GetFederationToken', role: undefined })).toEqual([])
  })
})
