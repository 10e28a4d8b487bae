import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { evaluatorSimulator } from './evaluatorSimulator.ts'
import { InvalidInput, scenarioFrom } from './scenarioFrom.ts'

const question = (...PolicyInputList: string[]) => ({
  PolicyInputList,
  ActionNames: ['s3:GetObject'],
  ResourceArns: ['arn:aws:s3:::b/k'],
})
const identity = (text: string) => scenarioFrom(question(text)).policies.identity[0]
const allow = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }
const numeric = (value: string) =>
  `{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/n":${value}}}}}`

describe('the documents of a call', () => {
  it('are plain documents, however they are written', () => {
    for (const space of [undefined, 2]) expect(identity(JSON.stringify(allow, undefined, space))).toEqual(allow)
    const everywhere = scenarioFrom({
      ...question('{}'),
      PermissionsBoundaryPolicyInputList: [JSON.stringify(allow)],
      OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: [JSON.stringify(allow)] }],
      ResourcePolicy: JSON.stringify(allow),
    })
    expect(everywhere.policies).toEqual({ identity: [{}], boundary: allow, scps: [[allow]], resource: allow })
  })

  it.each([
    ['the spelling of a number', numeric('1.0')],
    ['a name of its own for text', '{"text":"{}"}'],
  ])('stay a text where it has %s', (_, text) => {
    expect(identity(text)).toEqual({ text })
  })

  it('keep every key that they have', () => {
    const text = '{"__proto__":{"Effect":"Allow"},"constructor":"x"}'
    expect(JSON.stringify(identity(text))).toBe(text)
  })

  it.each(['', '[]', 'null', '{', '{"Id":"a","Id":"b"}'])('are refused where they are %j', (text) => {
    expect(() => identity(text)).toThrow(InvalidInput)
  })

  it('reach an evaluator that is wrong about statements', async () => {
    const blind: Evaluator = {
      ...referenceEvaluator,
      authorize: (scenario) => {
        const isDeny = (one: unknown): boolean => (one as { Effect?: unknown }).Effect === 'Deny'
        const own = scenario.policies.identity.map((policy) => ({
          ...policy,
          ...('Statement' in policy ? { Statement: [policy.Statement].flat().filter((one) => !isDeny(one)) } : {}),
        }))
        return referenceEvaluator.authorize({ ...scenario, policies: { ...scenario.policies, identity: own as never } })
      },
    }
    const [statement] = allow.Statement
    const denied = JSON.stringify({ ...allow, Statement: [statement, { ...statement, Effect: 'Deny' }] })
    const decided = async (evaluator: Evaluator) =>
      (await evaluatorSimulator(evaluator).simulateCustomPolicy(question(denied)))[0]?.EvalDecision
    expect([await decided(referenceEvaluator), await decided(blind)]).toEqual(['explicitDeny', 'allowed'])
  })
})
