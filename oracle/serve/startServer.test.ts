import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import {
  CreatePolicyCommand,
  CreateRoleCommand,
  DeletePolicyCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  GetRoleCommand,
  IAMClient,
  ListRolesCommand,
  PutRolePolicyCommand,
  paginateListRoles,
  paginateSimulateCustomPolicy,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'
import type { RunningServer } from './listen.ts'
import { startServer } from './startServer.ts'
import { emptyStore } from './store.ts'

let server: RunningServer
let client: IAMClient
beforeAll(async () => {
  server = await startServer({ simulator: evaluatorSimulator(referenceEvaluator), store: emptyStore() })
  const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'nothing' }
  client = new IAMClient({ endpoint: server.url, region: 'us-east-1', credentials, maxAttempts: 1 })
})
afterAll(async () => {
  client.destroy()
  await server.close()
})

const allow = (Action: string, more: object = {}): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*', ...more } })
const object = 'arn:aws:s3:::b/k'

describe('SimulateCustomPolicy, through the SDK', () => {
  it('decides, one result an action, resources inside it', async () => {
    const { EvaluationResults } = await client.send(
      new SimulateCustomPolicyCommand({
        PolicyInputList: [
          allow('s3:Get*'),
          JSON.stringify({ Statement: { Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3:::b/x' } }),
        ],
        ActionNames: ['s3:GetObject', 's3:PutObject'],
        ResourceArns: [object, 'arn:aws:s3:::b/x'],
      }),
    )
    expect(EvaluationResults).toMatchObject([
      {
        EvalActionName: 's3:GetObject',
        EvalDecision: 'explicitDeny',
        ResourceSpecificResults: [
          { EvalResourceName: object, EvalResourceDecision: 'allowed' },
          { EvalResourceName: 'arn:aws:s3:::b/x', EvalResourceDecision: 'explicitDeny' },
        ],
      },
      {
        EvalActionName: 's3:PutObject',
        ResourceSpecificResults: [{ EvalResourceDecision: 'implicitDeny' }, { EvalResourceDecision: 'explicitDeny' }],
      },
    ])
  })

  it('takes boundary, levels of SCPs and context', async () => {
    const decide = async (more: object) => {
      const { EvaluationResults } = await client.send(
        new SimulateCustomPolicyCommand({
          PolicyInputList: [allow('*', { Condition: { NumericLessThan: { 's3:max-keys': '10' } } })],
          ActionNames: ['s3:ListBucket'],
          ResourceArns: ['arn:aws:s3:::b'],
          ContextEntries: [{ ContextKeyName: 's3:max-keys', ContextKeyValues: ['9'], ContextKeyType: 'numeric' }],
          ...more,
        }),
      )
      return EvaluationResults?.[0]?.EvalDecision
    }
    expect(await decide({})).toBe('allowed')
    expect(await decide({ ContextEntries: [] })).toBe('implicitDeny')
    expect(await decide({ PermissionsBoundaryPolicyInputList: [allow('sqs:*')] })).toBe('implicitDeny')
    expect(
      await decide({ OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: [allow('sqs:*')] }] }),
    ).toBe('implicitDeny')
  })

  it('answers page by page', async () => {
    const actions = Array.from({ length: 25 }, (_, at) => `s3:Get${at}`)
    const input = { PolicyInputList: [allow('s3:Get1*')], ActionNames: actions }
    const pages: number[] = []
    for await (const { EvaluationResults } of paginateSimulateCustomPolicy({ client, pageSize: 10 }, input))
      pages.push(EvaluationResults?.length ?? 0)
    expect(pages).toEqual([10, 10, 5])
  })

  it.each([
    [{ PolicyInputList: ['no json'], ActionNames: ['s3:GetObject'] }, /PolicyInputList\[0\]/],
    [{ PolicyInputList: ['{"Statement":{"Effect":"Perhaps"}}'], ActionNames: ['s3:GetObject'] }, /Effect/],
    [{ PolicyInputList: [allow('*')], ActionNames: [] }, /ActionNames/],
    [
      {
        PolicyInputList: [allow('*')],
        ActionNames: ['s3:GetObject'],
        CallerArn: 'arn:aws:sts::111122223333:assumed-role/R/s',
      },
      /CallerArn/,
    ],
  ])('refuses %j', async (input, message) => {
    await expect(client.send(new SimulateCustomPolicyCommand(input))).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: expect.stringMatching(message),
    })
  })
})

describe('roles', () => {
  it('are simulated with their own policies and boundary, and removed', async () => {
    const boundary = await client.send(
      new CreatePolicyCommand({ PolicyName: 'limit', PolicyDocument: allow('s3:Get*'), Path: '/assume-nothing/' }),
    )
    const arn = boundary.Policy?.Arn as string
    const { Role } = await client.send(
      new CreateRoleCommand({
        RoleName: 'probe',
        Path: '/assume-nothing/',
        AssumeRolePolicyDocument: '{}',
        PermissionsBoundary: arn,
        Tags: [{ Key: 'owner', Value: '<us> & "you"' }],
      }),
    )
    await client.send(new PutRolePolicyCommand({ RoleName: 'probe', PolicyName: 'own', PolicyDocument: allow('s3:*') }))
    expect((await client.send(new GetRoleCommand({ RoleName: 'probe' }))).Role?.Tags).toEqual([
      { Key: 'owner', Value: '<us> & "you"' },
    ])
    expect((await client.send(new ListRolesCommand({ PathPrefix: '/assume-nothing/' }))).Roles).toHaveLength(1)
    const { EvaluationResults } = await client.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: Role?.Arn,
        ActionNames: ['s3:GetObject', 's3:PutObject'],
        ResourceArns: [object],
      }),
    )
    expect(EvaluationResults?.map(({ EvalDecision }) => EvalDecision)).toEqual(['allowed', 'implicitDeny'])
    await expect(client.send(new DeleteRoleCommand({ RoleName: 'probe' }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
    })
    await client.send(new DeleteRolePolicyCommand({ RoleName: 'probe', PolicyName: 'own' }))
    await client.send(new DeleteRoleCommand({ RoleName: 'probe' }))
    await client.send(new DeletePolicyCommand({ PolicyArn: arn }))
    await expect(client.send(new GetRoleCommand({ RoleName: 'probe' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    })
  })

  it('are listed page by page', async () => {
    for (let at = 0; at < 5; at++)
      await client.send(new CreateRoleCommand({ RoleName: `r${at}`, AssumeRolePolicyDocument: '{}' }))
    const names: unknown[] = []
    for await (const { Roles } of paginateListRoles({ client, pageSize: 2 }, {}))
      names.push(Roles?.map(({ RoleName }) => RoleName))
    expect(names).toEqual([['r0', 'r1'], ['r2', 'r3'], ['r4']])
  })
})

describe('what is no call', () => {
  it.each([
    ['Action=Nothing', 400, 'InvalidAction'],
    ['', 400, 'InvalidAction'],
    ['Action=SimulateCustomPolicy&ActionNames.member.x=1', 400, 'InvalidInput'],
    ['Action=SimulateCustomPolicy&__proto__.polluted=1', 400, 'InvalidInput'],
    [`Action=SimulateCustomPolicy&${'A.'.repeat(40)}=1`, 400, 'InvalidInput'],
    [`Action=CreateRole&RoleName=${'x'.repeat(5_000_000)}`, 413, 'RequestEntityTooLarge'],
  ])('body %#', async (body, status, code) => {
    const response = await fetch(server.url, { method: 'POST', body })
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(`<Code>${code}</Code>`)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

const run = promisify(execFile)
const cli = await run('aws', ['--version']).then(
  () => true,
  () => false,
)
describe.runIf(cli)('the AWS CLI', () => {
  it('asks it like AWS', async () => {
    const args = [
      'iam',
      'simulate-custom-policy',
      '--endpoint-url',
      server.url,
      '--policy-input-list',
      allow('s3:Get*'),
      '--action-names',
      's3:GetObject',
      '--output',
      'json',
    ]
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'nothing',
      AWS_DEFAULT_REGION: 'us-east-1',
    }
    const { stdout } = await run('aws', args, { env })
    expect(JSON.parse(stdout)).toMatchObject({
      EvaluationResults: [{ EvalActionName: 's3:GetObject', EvalDecision: 'allowed' }],
    })
  }, 30_000)
})
