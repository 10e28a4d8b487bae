import type { EvaluationResult, SimulateCustomPolicyRequest, Statement } from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../campaign/suite.ts'
import { compile, isRefusal as isMalformed } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { askSimulator } from '../askSimulator.ts'
import { decisionsFrom } from '../decisionsFrom.ts'
import { cell, encode } from '../encoding/encode.ts'
import { detailedSimulator } from '../serve/detailedSimulator.ts'
import { statementPosition } from '../serve/statementPosition.ts'
import { scenarioFrom } from '../standIn/scenarioFrom.ts'
import { oracleSuite } from './oracleSuite.ts'
import { scenariosOf } from './scenariosOf.ts'
import { wrongDetails } from './wrongDetails.ts'
import { statementsJudge } from './wrongStatements.ts'

const suite = oracleSuite(referenceEvaluator.hello, { principals: false })
const right = detailedSimulator(referenceEvaluator, (scenario) => {
  const world = compile(scenario)
  return isMalformed(world) ? [] : scenario.requests.map((request) => decide(world, request).statements)
})
const [key, other] = ['arn:aws:s3:::b/k', 'arn:aws:s3:::b/x']
const document = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement })
const allow = (Action: string, more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more })
const deny = (more: object = {}) => ({ Effect: 'Deny', Action: '*', Resource: '*', ...more })

/** What is wrong where an answer tells these statements, as `document.statement`. */
async function judged(
  documents: readonly string[],
  told: readonly string[],
  more: Partial<SimulateCustomPolicyRequest> = {},
) {
  const input = { PolicyInputList: [...documents], ActionNames: ['s3:GetObject'], ResourceArns: [key], ...more }
  const [answer] = decisionsFrom(await right.simulateCustomPolicy(input), input).values()
  const matched = told.map((place): Statement => {
    const [document = 0, index = 0] = place.split('.').map(Number)
    return {
      SourcePolicyId: `PolicyInputList.${document + 1}`,
      ...statementPosition(documents[document] as string, index),
    }
  })
  return statementsJudge(input, suite)(cell('s3:GetObject', key), { ...answer, matched } as never)
}

const LOOSE = { actual: 'a statement that does not match' }

describe('matched statements', () => {
  const two = document(allow('s3:Get*'), allow('sqs:*'))

  it('are right where they match: all of them, or one, or none told', async () => {
    for (const told of [['0.0'], ['1.0'], ['0.0', '1.0'], []])
      expect(await judged([two, document(allow('*'))], told)).toBeUndefined()
  })

  it('are wrong where one does not match', async () => {
    const message = 'PolicyInputList.1, statement 2'
    expect(await judged([two], ['0.1'])).toMatchObject({ ...LOOSE, message })
    expect(await judged([two], ['0.0', '0.1'])).toMatchObject({ ...LOOSE, message })
    expect(await judged([document(allow('sqs:*'))], ['0.0'])).toMatchObject(LOOSE)
    expect(await judged([document(allow('*'), deny({ Resource: other }))], ['0.1'])).toMatchObject(LOOSE)
  })

  it('are wrong where one allows beside a Deny, which is the only entry then (SIM-04)', async () => {
    const documents = [document(allow('*')), document(deny(), deny({ Resource: key }))]
    expect(await judged(documents, ['1.0'])).toBeUndefined()
    expect(await judged(documents, ['1.0', '1.1'])).toBeUndefined()
    expect(await judged(documents, ['0.0', '1.0'])).toMatchObject({ actual: 'a statement that allows' })
  })

  it('are left open where an SCP or a boundary denies', async () => {
    const denied = document(allow('*'), deny())
    expect(await judged([two], ['0.0'], { PermissionsBoundaryPolicyInputList: [denied] })).toBeUndefined()
    const OrderedOrganizationPolicyInputList = [{ ServiceControlPolicyInputList: [denied] }]
    expect(await judged([two], ['0.0'], { OrderedOrganizationPolicyInputList })).toBeUndefined()
    // Also beside a Deny, and of what does not match.
    const limits = [{ PermissionsBoundaryPolicyInputList: [denied] }, { OrderedOrganizationPolicyInputList }]
    for (const limit of limits) {
      expect(await judged([document(allow('*')), denied], ['0.0'], limit)).toBeUndefined()
      expect(await judged([two], ['0.1'], limit)).toBeUndefined()
    }
    const PermissionsBoundaryPolicyInputList = [document(allow('*'))]
    expect(await judged([two], ['0.1'], { PermissionsBoundaryPolicyInputList })).toMatchObject(LOOSE)
    const allowing = { PermissionsBoundaryPolicyInputList }
    expect(await judged([document(allow('*')), denied], ['0.0'], allowing)).toMatchObject({
      actual: 'a statement that allows',
    })
  })

  it('are left open beside a Deny that names a key which is not given, as what it says is conditional (SIM-05)', async () => {
    const absent = document(deny({ Condition: { StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' } } }))
    expect(await judged([document(allow('*')), absent], ['0.0'])).toBeUndefined()
    const certain = [document(allow('*')), absent, document(deny())]
    expect(await judged(certain, ['0.0'])).toMatchObject({ actual: 'a statement that allows' })
  })

  it('are left open where a statement names a key that is not given, or the documents are open', async () => {
    const tested = allow('*', { Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } } })
    expect(await judged([document(tested)], ['0.0'])).toBeUndefined()
    const given = { ContextKeyName: 'aws:RequestedRegion', ContextKeyValues: ['eu-west-1'], ContextKeyType: 'string' }
    expect(await judged([document(tested)], ['0.0'], { ContextEntries: [given as never] })).toMatchObject(LOOSE)
    const open = document(allow('*'), deny({ Resource: 'arn:aws:s3' }))
    const scenario = scenarioFrom({ PolicyInputList: [open], ActionNames: ['s3:GetObject'], ResourceArns: [key] })
    expect(suite.referee.verdicts(scenario)).toMatchObject([{ decision: 'explicitDeny', open: ['CONT-11'] }])
    expect(await judged([open], ['0.0'])).toBeUndefined()
  })

  it('are left open where a document is not written as JSON.stringify would: taken apart it would be another', async () => {
    expect(await judged([two.replace('{"Effect"', '{ "Effect"')], ['0.1'])).toBeUndefined()
  })
})

describe('over generated scenarios', () => {
  const posed = [...scenariosOf({ seed: 'statements', runs: 250 }, [], suite)].map(({ scenario }) => scenario)

  async function wrongIn(change: (input: SimulateCustomPolicyRequest) => Partial<EvaluationResult>) {
    const count = { told: 0, wrong: 0 }
    const simulator = {
      simulateCustomPolicy: async (input: SimulateCustomPolicyRequest) =>
        (await right.simulateCustomPolicy(input)).map((result) => ({
          ...result,
          ResourceSpecificResults: result.ResourceSpecificResults?.map((one) => ({ ...one, ...change(input) })),
        })),
    }
    for (const scenario of posed) {
      const encoded = encode(scenario)
      if (encoded.questions.length === 0 || isRefusal(suite.referee.verdicts(scenario))) continue
      const answers = await askSimulator(simulator, scenario, encoded)
      for (const answer of answers)
        if ('parts' in answer) count.told += answer.parts.filter(({ matched = [] }) => matched.length > 0).length
      count.wrong += wrongDetails(encoded, { answers }, suite, false).length
    }
    return count
  }

  it('what a simulator tells that is right is never wrong', async () => {
    const { told, wrong } = await wrongIn(() => ({}))
    expect(told).toBeGreaterThan(1_000)
    expect(wrong).toBe(0)
  }, 60_000)

  it('what one tells that lists the first statement of all documents is wrong again and again', async () => {
    const { wrong } = await wrongIn(({ PolicyInputList = [] }) => ({
      MatchedStatements: PolicyInputList.map((text, at) => ({
        SourcePolicyId: `PolicyInputList.${at + 1}`,
        ...statementPosition(text, 0),
      })),
    }))
    expect(wrong).toBeGreaterThan(500)
  }, 60_000)
})
