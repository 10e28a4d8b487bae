import { beforeAll, describe, expect, it } from 'vitest'
import { principalSimulator } from '../client/principalSimulator.ts'
import { localIam } from '../testing/localIam.ts'
import { type ReadRole, readRole } from './readRole.ts'
import { roleSource } from './roleSource.ts'

const { store, connect } = localIam()
const allow = (Action: string | string[], Resource = '*'): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource } })
let role: ReadRole

beforeAll(async () => {
  const { call } = await connect()
  const make = async (PolicyName: string, PolicyDocument: string): Promise<string> =>
    (await call('CreatePolicy', (iam) => iam.createPolicy({ PolicyName, PolicyDocument }))).Policy?.Arn as string
  const limit = await make('Limit', allow(['s3:*', 'sqs:Send*']))
  const { Role } = await call('CreateRole', (iam) =>
    iam.createRole({ RoleName: 'allowed', Path: '/team/', AssumeRolePolicyDocument: '{}', PermissionsBoundary: limit }),
  )
  const RoleName = 'allowed'
  // More than one page of each.
  for (let at = 0; at < 130; at++)
    await call('PutRolePolicy', (iam) =>
      iam.putRolePolicy({
        RoleName,
        PolicyName: `own${at}`,
        PolicyDocument: allow(`s3:Get${at}`, 'arn:aws:iam::222233334444:role/team/allowed'),
      }),
    )
  const PolicyArn = await make('Attached', allow('sqs:*', 'arn:aws:sqs:us-east-1:222233334444:ü'))
  await call('AttachRolePolicy', (iam) => iam.attachRolePolicy({ RoleName, PolicyArn }))
  role = await readRole(await connect(), Role?.Arn as string)
})

describe('a role of the account', () => {
  it('is read with all its policies and its boundary', () => {
    expect(role.policies).toHaveLength(131)
    expect(role.policies.at(-1)).toContain(':ü')
    expect(role.boundary?.document).toContain('sqs:Send*')
  })

  it('is known by other names in all that is kept', () => {
    const { own, names } = roleSource(role)
    const text = JSON.stringify(own)
    for (const secret of ['222233334444', 'team/allowed']) expect(text).not.toContain(secret)
    expect(names.has('allowed')).toBe(false)
    expect(new Set(names.values()).size).toBe(names.size)
  })

  it('keeps what it has: scenarios add to it, and their boundary replaces its own', async () => {
    const connection = await connect()
    const source = roleSource(role)
    const simulator = principalSimulator(connection, source)
    const ask = async (identity: readonly string[], boundary: string | undefined, action: string) => {
      const input = {
        PolicyInputList: [...source.own.identity, ...identity],
        ActionNames: [action],
        ResourceArns: [queue],
      }
      const limit = boundary === undefined ? {} : { PermissionsBoundaryPolicyInputList: [boundary] }
      return (await simulator.simulateCustomPolicy({ ...input, ...limit })).map(({ EvalDecision }) => EvalDecision)
    }
    const queue = 'arn:aws:sqs:us-east-1:222233334444:ü'
    const own = source.own.boundary
    expect(await ask([], own, 'sqs:SendMessage')).toEqual(['allowed'])
    expect(await ask([], own, 'sqs:ReceiveMessage')).toEqual(['implicitDeny'])
    expect(await ask([], allow('sqs:Receive*'), 'sqs:ReceiveMessage')).toEqual(['allowed'])
    expect(await ask([], own, 's3:PutObject')).toEqual(['implicitDeny'])
    expect(await ask([allow('s3:Put*')], own, 's3:PutObject')).toEqual(['allowed'])
    expect(store.roles.get('allowed')?.inline.size).toBe(130)
  })

  it('cannot be had without what it has', async () => {
    const { lend, own } = roleSource(role)
    expect(await lend({ identity: [] })).toEqual({ cannot: expect.stringContaining('own policies') })
    expect(await lend({ identity: own.identity })).toEqual({ cannot: expect.stringContaining('own boundary') })
  })

  it.each([
    'arn:aws:iam::222233334444:user/mary',
    'arn:aws:sts::222233334444:assumed-role/allowed/s',
    'arn:aws:iam::222233334444:role/allowed',
    'nothing',
  ])('is not %s', async (arn) => {
    await expect(readRole(await connect(), arn)).rejects.toMatchObject({ name: 'EvaluatorMisnamed' })
  })
})
