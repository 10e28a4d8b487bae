import type { EvaluationResult } from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { askSimulator } from '../askSimulator.ts'
import { encode } from '../encoding/encode.ts'
import { detailedSimulator } from '../serve/detailedSimulator.ts'
import { oracleSuite } from './oracleSuite.ts'
import { wrongDetails } from './wrongDetails.ts'

const suite = oracleSuite(referenceEvaluator.hello, { principals: false })
const right = detailedSimulator(referenceEvaluator)
const policy = (Effect: 'Allow' | 'Deny', Action = '*'): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: { Effect, Action, Resource: '*' },
})

/** What is wrong where the simulator tells this of boundary and organization, whatever is right. */
async function told(
  policies: Partial<Scenario['policies']>,
  { boundary, organization }: { boundary?: boolean; organization?: boolean },
) {
  const scenario: Scenario = {
    principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/U' },
    policies: { identity: [policy('Allow')], ...policies },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
  }
  const change = (result: EvaluationResult): EvaluationResult => ({
    ...result,
    ...(organization === undefined ? {} : { OrganizationsDecisionDetail: { AllowedByOrganizations: organization } }),
    ResourceSpecificResults: result.ResourceSpecificResults?.map((one) => ({
      ...one,
      ...(boundary === undefined
        ? {}
        : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: boundary } }),
    })),
  })
  const simulator = {
    simulateCustomPolicy: async (input: Parameters<typeof right.simulateCustomPolicy>[0]) =>
      (await right.simulateCustomPolicy(input)).map(change),
  }
  const encoded = encode(scenario)
  const answers = await askSimulator(simulator, scenario, encoded)
  return wrongDetails(encoded, { answers }, suite, false).map(({ expected, actual }) => [expected, actual])
}

describe('what is told of a boundary', () => {
  const boundary = policy('Allow')
  const WRONG = [['AllowedByPermissionsBoundary true', 'AllowedByPermissionsBoundary false']]

  it('is wrong where the boundary alone decides otherwise', async () => {
    expect(await told({ boundary }, { boundary: true })).toEqual([])
    expect(await told({ boundary }, { boundary: false })).toEqual(WRONG)
    expect(await told({ boundary, scps: [[policy('Allow')]] }, { boundary: false })).toEqual(WRONG)
  })

  it('is left open where an SCP denies, since the simulation ends there (SIM-08)', async () => {
    for (const scp of [policy('Deny'), policy('Allow', 'sqs:*')])
      for (const value of [true, false])
        expect(await told({ boundary, scps: [[scp]] }, { boundary: value })).toEqual([])
  })

  it('is left open where the simulator says that an SCP denies, which alone is wrong then', async () => {
    expect(await told({ boundary, scps: [[policy('Allow')]] }, { boundary: false, organization: false })).toEqual([
      ['AllowedByOrganizations true', 'AllowedByOrganizations false'],
    ])
  })
})
