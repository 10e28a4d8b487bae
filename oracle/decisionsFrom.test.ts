import type { EvaluationResult } from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../model/format/scenario.ts'
import { askSimulator } from './askSimulator.ts'
import { decisionsFrom } from './decisionsFrom.ts'
import { cell, encode } from './encoding/encode.ts'

const TEMPLATE = 'arn:${Partition}:s3:::${BucketName}/${KeyName}'
const [one, other] = ['arn:aws:s3:::b/k', 'arn:aws:s3:::b/x']
const get = 's3:GetObject'
const result = (more: Partial<EvaluationResult> = {}): EvaluationResult => ({
  EvalActionName: get,
  EvalResourceName: TEMPLATE,
  EvalDecision: 'allowed',
  ...more,
})
const inside = (...names: readonly string[]) => ({
  ResourceSpecificResults: names.map((EvalResourceName) => ({
    EvalResourceName,
    EvalResourceDecision: 'allowed' as const,
  })),
})
const ALLOWED = { decision: 'allowed' }

describe('decisionsFrom', () => {
  it.each([
    ['no resource', undefined],
    ['`*`', ['*']],
    ['one resource', [one]],
  ])('takes the only answer about %s, whatever its name', (_, ResourceArns) => {
    const key = cell(get, ResourceArns?.[0] ?? '*')
    for (const told of [
      result(),
      result({ EvalResourceName: undefined }),
      result(inside(TEMPLATE)),
      result(inside(one)),
    ])
      expect(decisionsFrom([told], { ActionNames: [get], ResourceArns }).get(key)).toMatchObject(ALLOWED)
  })

  it('reads several resources by their names only, in either shape', () => {
    const asked = { ActionNames: [get], ResourceArns: [one, other] }
    const flat = [one, other].map((EvalResourceName) => result({ EvalResourceName }))
    for (const told of [[result(inside(one, other))], flat]) {
      const answers = [...decisionsFrom(told, asked).values()]
      expect(answers).toMatchObject([ALLOWED, ALLOWED])
    }
    expect([...decisionsFrom([result()], asked).values()]).toEqual(
      [one, other].map((name) => ({ failed: `no result for ${get} on ${name}` })),
    )
  })

  it('reads the name of an action without letter case, but the own result of a spelling first', () => {
    const ActionNames = [get, 'S3:getobject']
    const asked = { ActionNames, ResourceArns: [one] }
    const both = decisionsFrom([result({ EvalActionName: 's3:GETOBJECT' })], asked)
    expect([...both.values()]).toMatchObject([ALLOWED, ALLOWED])
    const own = ActionNames.map((EvalActionName, at) =>
      result({ EvalActionName, EvalDecision: at === 0 ? 'allowed' : 'explicitDeny' }),
    )
    expect([...decisionsFrom(own, asked).values()]).toMatchObject([ALLOWED, { decision: 'explicitDeny' }])
  })

  it('fails what is told by no decision, or by no action', () => {
    const asked = { ActionNames: [get], ResourceArns: [one] }
    const failed = (told: Partial<EvaluationResult>) => [...decisionsFrom([result(told)], asked).values()]
    expect(failed({ EvalDecision: 'maybe' as never })).toEqual([
      { failed: 'expected a decision of allowed, explicitDeny, implicitDeny, received "maybe"' },
    ])
    expect(failed({ EvalActionName: undefined })).toMatchObject([{ failed: expect.stringContaining('no result') }])
  })
})

describe('askSimulator', () => {
  it('a missing result costs only the requests that it is for', async () => {
    const scenario: Scenario = {
      principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/U' },
      policies: { identity: [{ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }] },
      resourceAccount: '111122223333',
      requests: [one, other, one].map((resource) => ({ action: get, resource, context: {} })),
    }
    const forgetful = { simulateCustomPolicy: async () => [result(inside(other))] }
    const failed = { failed: `no result for ${get} on ${one}` }
    expect(await askSimulator(forgetful, scenario, encode(scenario))).toMatchObject([failed, ALLOWED, failed])
  })
})
