import { describe, expect, it } from 'vitest'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { detailedSimulator, type Matched } from './detailedSimulator.ts'
import { missingKeys } from './missingKeys.ts'
import { statementPosition } from './statementPosition.ts'

const matched: Matched = (scenario) => {
  const world = compile(scenario)
  return isRefusal(world) ? [] : scenario.requests.map((request) => decide(world, request).statements)
}
const simulator = detailedSimulator(referenceEvaluator, matched)
const document = (...Statement: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement })
const allow = (Action: string, more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more })
const [key, other] = ['arn:aws:s3:::b/k', 'arn:aws:s3:::b/x']

describe('details beside a decision', () => {
  it('say whether boundary and organization allow, whatever the rest says', async () => {
    const ask = async (boundary: string, scp: string) => {
      const [result] = await simulator.simulateCustomPolicy({
        PolicyInputList: [document(allow('sqs:*'))],
        PermissionsBoundaryPolicyInputList: [document(allow(boundary))],
        OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: [document(allow(scp))] }],
        ActionNames: ['s3:GetObject'],
      })
      return [result?.PermissionsBoundaryDecisionDetail, result?.OrganizationsDecisionDetail]
    }
    const [yes, no] = [true, false].map((AllowedByPermissionsBoundary) => ({ AllowedByPermissionsBoundary }))
    expect(await ask('s3:*', 's3:*')).toEqual([yes, { AllowedByOrganizations: true }])
    expect(await ask('sqs:*', 's3:*')).toEqual([no, { AllowedByOrganizations: true }])
    expect(await ask('s3:*', 'sqs:*')).toEqual([yes, { AllowedByOrganizations: false }])
  })

  it('name no boundary and no organization where there is none', async () => {
    const [result] = await simulator.simulateCustomPolicy({
      PolicyInputList: [document(allow('*'))],
      ActionNames: ['s3:GetObject'],
    })
    expect(result).not.toHaveProperty('PermissionsBoundaryDecisionDetail')
    expect(result).not.toHaveProperty('OrganizationsDecisionDetail')
  })

  it('name the statements that decided, each resource its own, with policy and place', async () => {
    const deny = { Effect: 'Deny', Action: '*', Resource: other }
    const text = document(allow('sqs:*'), allow('s3:Get*'), deny)
    const [result] = await simulator.simulateCustomPolicy({
      PolicyInputList: [document(allow('sqs:*')), text],
      ActionNames: ['s3:GetObject'],
      ResourceArns: [key, other],
    })
    const at = (statement: object) => {
      const start = text.indexOf(JSON.stringify(statement)) + 1
      const end = start + JSON.stringify(statement).length
      const positions = { StartPosition: { Line: 1, Column: start }, EndPosition: { Line: 1, Column: end } }
      return { SourcePolicyId: 'PolicyInputList.2', SourcePolicyType: 'none', ...positions }
    }
    expect(result?.ResourceSpecificResults?.map(({ MatchedStatements }) => MatchedStatements)).toEqual([
      [at(allow('s3:Get*'))],
      [at(deny)],
    ])
    // SIM-04: on an explicit deny only Deny statements.
    expect(result?.MatchedStatements).toEqual([at(deny)])
  })

  it('never name statements of SCPs, and none where the evaluator tells none', async () => {
    const input = {
      PolicyInputList: [document(allow('*'))],
      OrderedOrganizationPolicyInputList: [
        { ServiceControlPolicyInputList: [document({ Effect: 'Deny', Action: '*', Resource: '*' })] },
      ],
      ActionNames: ['s3:GetObject'],
    }
    expect((await simulator.simulateCustomPolicy(input))[0]).toMatchObject({
      EvalDecision: 'explicitDeny',
      MatchedStatements: [],
    })
    const [untold] = await detailedSimulator(referenceEvaluator).simulateCustomPolicy(input)
    expect(untold).not.toHaveProperty('MatchedStatements')
  })

  it('name the context keys that documents name and the call does not give', async () => {
    const [result] = await simulator.simulateCustomPolicy({
      PolicyInputList: [
        document(allow('*', { Condition: { StringEquals: { 'aws:RequestedRegion': 'x', 'AWS:userid': 'y' } } })),
      ],
      ContextEntries: [{ ContextKeyName: 'aws:UserId', ContextKeyValues: ['y'], ContextKeyType: 'string' }],
      ActionNames: ['s3:GetObject'],
    })
    expect(result?.MissingContextValues).toEqual(['aws:RequestedRegion'])
    expect(result?.ResourceSpecificResults?.[0]?.MissingContextValues).toEqual(['aws:RequestedRegion'])
  })
})

describe('missingKeys', () => {
  const variable = (Version: string): string =>
    JSON.stringify({
      Version,
      Statement: [allow('*', { Resource: 'arn:aws:s3:::b/${aws:username}/${*}/${a:b, "x"}' })],
    })
  it('reads variables where there are any', () => {
    expect(missingKeys([variable('2012-10-17')], [])).toEqual(['aws:username', 'a:b'])
    expect(missingKeys([variable('2008-10-17')], [])).toEqual([])
  })
  it('bears what is no policy', () => {
    expect(missingKeys(['no json', '[]', '1', '{"Statement":[null,1,{"Condition":{"x":null,"y":[]}}]}'], [])).toEqual(
      [],
    )
  })
})

describe('statementPosition', () => {
  it('counts lines and columns from 1', () => {
    const text = '{\n  "Statement": [\n    {"Effect": "Allow"}\n  ]\n}'
    expect(statementPosition(text, 0)).toEqual({
      StartPosition: { Line: 3, Column: 5 },
      EndPosition: { Line: 3, Column: 24 },
    })
    expect(statementPosition('{"Statement":{}}', 0)?.StartPosition).toEqual({ Line: 1, Column: 14 })
    expect(statementPosition('{}', 0)).toBeUndefined()
  })
})
