import { describe, expect, test } from 'vitest'
import { FEATURES } from '../model/format/hello.ts'
import { readHello } from '../model/read/readHello.ts'
import { referenceEvaluator, referenceWith, refusalText } from './referenceEvaluator.ts'
import { allow, grant, policy, scenarioOf } from './testing/world.ts'

describe('the reference as an evaluator', () => {
  const scenario = scenarioOf({ identity: [allow({ Action: 's3:Get*' })] })

  test('says hello by the protocol', () => {
    expect(readHello(JSON.parse(JSON.stringify(referenceEvaluator.hello)))).toMatchObject({ ok: true })
    expect(referenceEvaluator.hello).toMatchObject({
      name: 'reference',
      language: 'typescript',
      outcomes: 'three-way',
      supports: FEATURES,
    })
    expect(referenceWith({}, 'other').hello.name).toBe('other')
  })

  test('decides every request, in order', () => {
    const [request] = scenario.requests
    const put = { action: 's3:PutObject', resource: 'arn:aws:s3:::b', context: {} }
    expect(referenceEvaluator.authorize({ ...scenario, requests: [request as typeof put, put] })).toEqual({
      decisions: ['allowed', 'implicitDeny'],
    })
    expect(referenceEvaluator.authorize({ ...scenario, requests: [] })).toEqual({ decisions: [] })
  })

  test('answers STS calls with their outcome', () => {
    const caller = { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/mary' } as const
    const outcome = (Name: string) =>
      referenceEvaluator.call?.({ operation: 'GetFederationToken', caller, parameters: { Name } })
    expect(outcome('Bob')).toEqual({ outcome: 'issued' })
    expect(outcome('B')).toEqual({ outcome: 'ValidationError' }) // STS-08
  })

  test('refuses with policy, element, what was expected, and the rule', () => {
    const policies = { identity: [policy([grant('*', { Resource: '*' })])] }
    const { refused } = referenceEvaluator.authorize({ ...scenario, policies }) as { refused: string }
    expect(refused).toMatch(/^policies\.identity\[0\]: Statement\[0\]\.Principal: expected .+ \(GRAM-02\)$/)
    expect(refusalText({ policy: 'session.inline', element: 'Id', expected: 'nothing', rule: 'GRAM-03' })).toBe(
      'session.inline: Id: expected nothing (GRAM-03)',
    )
  })

  test('follows other readings', () => {
    const star = scenarioOf({
      identity: [allow({ Condition: { ArnLike: { k: '*' } } })],
      context: { k: 'arn:aws:s3:::b' },
    })
    expect(referenceEvaluator.authorize(star)).toEqual({ decisions: ['implicitDeny'] })
    expect(referenceWith({ 'CONT-28': 'anyArn' }).authorize(star)).toEqual({ decisions: ['allowed'] })
  })
})
