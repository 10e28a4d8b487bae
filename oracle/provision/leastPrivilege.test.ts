import { describe, expect, it } from 'vitest'
import type { Context } from '../../model/format/request.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import type { IamConnection } from '../client/iamConnection.ts'
import { principalSimulator } from '../client/principalSimulator.ts'
import { localIam } from '../testing/localIam.ts'
import { createRole } from './createRole.ts'
import { findLeft } from './findLeft.ts'
import { leastPrivilege, type Purpose } from './leastPrivilege.ts'
import { readRole } from './readRole.ts'
import { removeLeft } from './removeLeft.ts'
import { roleSource } from './roleSource.ts'
import { temporarySource } from './temporarySource.ts'

const ACCOUNT = '222233334444'
const { store, connect } = localIam()
const allow = JSON.stringify({ Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } })
const named = `arn:aws:iam::${ACCOUNT}:role/team/Named`

/** Whether somebody with nothing but this policy may do it, as the reference says. */
function may(purpose: Purpose, action: string, resource: string, context: Context = {}): string {
  const world = compile({
    principal: { type: 'IAMUser', arn: `arn:aws:iam::${ACCOUNT}:user/runner` },
    policies: { identity: [leastPrivilege(purpose) as Policy] },
    resourceAccount: ACCOUNT,
    requests: [],
  })
  if (isRefusal(world)) throw new Error(JSON.stringify(world))
  return decide(world, { action, resource, context }).decision
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T]
}

/** What each call of the real code asks permission for, with the tags that IAM would put into the context. */
type Asked = { readonly action: string; readonly resource: string; readonly context: Context }

function watched(connection: IamConnection, asked: Asked[]): IamConnection {
  return {
    ...connection,
    call: (operation, send) =>
      connection.call(operation, (iam, options) => {
        const recorder = new Proxy(iam, {
          get: (target, method) => (input: { [name: string]: unknown }, more: unknown) => {
            asked.push(...permissionsFor(operation, input))
            return Reflect.get(target, method).call(target, input, more)
          },
        })
        return send(recorder, options)
      }),
  }
}

function permissionsFor(operation: string, input: { [name: string]: unknown }): readonly Asked[] {
  const action = `iam:${operation}`
  const tags = input.Tags as { Key: string; Value: string }[] | undefined
  if (tags !== undefined) {
    const kind = operation === 'CreateRole' ? 'role' : 'policy'
    const resource = `arn:aws:iam::${ACCOUNT}:${kind}${input.Path}${input.RoleName ?? input.PolicyName}`
    const context = {
      'aws:TagKeys': tags.map(({ Key }) => Key),
      ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
    }
    const tag = `iam:Tag${operation.slice('Create'.length)}`
    return [action, tag].map((one) => ({ action: one, resource, context }))
  }
  const role = typeof input.RoleName === 'string' ? store.roles.get(input.RoleName) : undefined
  const roleArn = role === undefined ? input.PolicySourceArn : `arn:aws:iam::${ACCOUNT}:role${role.path}${role.name}`
  const resource = String(roleArn ?? input.PolicyArn ?? '*')
  const owned = [...store.roles.values()].find(({ path, name }) => resource.endsWith(`:role${path}${name}`))
  const held = owned?.tags ?? store.policies.get(resource)?.tags ?? new Map<string, string>()
  const context = Object.fromEntries([...held].map(([key, value]) => [`aws:ResourceTag/${key}`, value]))
  return [{ action, resource, context }]
}

describe('the least-privilege policy', () => {
  it('allows every call of a run with temporary roles, and of cleaning up', async () => {
    const asked: Asked[] = []
    const iam = watched(await connect(), asked)
    const source = temporarySource({ make: iam, undo: iam, settleMs: 0, onLeft: () => undefined })
    const question = {
      PolicyInputList: [allow],
      PermissionsBoundaryPolicyInputList: [allow],
      ActionNames: ['s3:GetObject'],
    }
    await principalSimulator(iam, source).simulateCustomPolicy(question)
    await source.close()
    await createRole(await connect(), 'left', '0123456789ab', { identity: [allow], boundary: allow })
    await removeLeft(iam, await findLeft(iam), () => undefined)
    expect(store.roles.size).toBe(0)
    // And allows nothing else, but what is called where an answer was lost, and for the parts that need no role.
    const allowed = listOf(leastPrivilege({ provision: true }).Statement).filter(({ Effect }) => Effect === 'Allow')
    const needed = [...asked.map(({ action }) => action), 'iam:GetRole', 'iam:SimulateCustomPolicy']
    expect(new Set(allowed.flatMap(({ Action = [] }) => Action))).toEqual(new Set(needed))
    for (const { action, resource, context } of asked)
      expect([action, resource, may({ provision: true, account: ACCOUNT }, action, resource, context)]).toEqual([
        action,
        resource,
        'allowed',
      ])
  })

  it('allows every call for a role that is named', async () => {
    const { call } = await connect()
    await call('CreateRole', (iam) =>
      iam.createRole({ RoleName: 'Named', Path: '/team/', AssumeRolePolicyDocument: '{}' }),
    )
    const { Policy } = await call('CreatePolicy', (iam) => iam.createPolicy({ PolicyName: 'P', PolicyDocument: allow }))
    await call('AttachRolePolicy', (iam) => iam.attachRolePolicy({ RoleName: 'Named', PolicyArn: Policy?.Arn }))
    await call('PutRolePolicy', (iam) =>
      iam.putRolePolicy({ RoleName: 'Named', PolicyName: 'Own', PolicyDocument: allow }),
    )
    const asked: Asked[] = []
    const iam = watched(await connect(), asked)
    const source = roleSource(await readRole(iam, named))
    await principalSimulator(iam, source).simulateCustomPolicy({
      PolicyInputList: [...source.own.identity],
      ActionNames: ['s3:GetObject'],
    })
    expect(asked.map(({ action }) => action)).toEqual([
      'iam:GetRole',
      'iam:ListRolePolicies',
      'iam:ListAttachedRolePolicies',
      'iam:GetRolePolicy',
      'iam:GetPolicy',
      'iam:GetPolicyVersion',
      'iam:SimulatePrincipalPolicy',
    ])
    for (const { action, resource, context } of asked)
      expect([action, may({ roleArn: named }, action, resource, context)]).toEqual([action, 'allowed'])
  })

  const role = (path: string): string => `arn:aws:iam::${ACCOUNT}:role${path}`
  const [ours, theirs] = [role('/assume-nothing/x'), role('/admin')]
  const tagged = { 'aws:ResourceTag/assume-nothing': '0123456789ab' }
  const tagging = { 'aws:RequestTag/assume-nothing': '0123456789ab', 'aws:TagKeys': ['assume-nothing'] }
  it.each<readonly [string, string, Context]>([
    ['iam:CreateRole', theirs, tagging],
    ['iam:CreateRole', role('/assume-nothingx/x'), tagging],
    ['iam:CreateRole', ours, {}],
    ['iam:CreateRole', ours, { ...tagging, 'aws:TagKeys': ['assume-nothing', 'admin'] }],
    ['iam:TagRole', theirs, tagging],
    ['iam:TagRole', ours, { 'aws:RequestTag/admin': 'yes', 'aws:TagKeys': ['admin'] }],
    ['iam:UntagRole', ours, tagged],
    ['iam:DeleteRole', theirs, tagged],
    ['iam:DeleteRole', ours, {}],
    ['iam:PutRolePolicy', theirs, tagged],
    ['iam:PutRolePolicy', ours, {}],
    ['iam:AttachRolePolicy', ours, tagged],
    ['iam:UpdateAssumeRolePolicy', ours, tagged],
    ['iam:UpdateAssumeRolePolicy', theirs, tagged],
    ['iam:PutRolePermissionsBoundary', ours, tagged],
    ['iam:DeleteRolePermissionsBoundary', theirs, tagged],
    ['iam:PassRole', ours, tagged],
    ['iam:PassRole', theirs, {}],
    ['iam:CreatePolicyVersion', `arn:aws:iam::${ACCOUNT}:policy/assume-nothing/x`, tagged],
    ['iam:SetDefaultPolicyVersion', `arn:aws:iam::${ACCOUNT}:policy/x`, tagged],
    ['iam:DeletePolicy', `arn:aws:iam::${ACCOUNT}:policy/x`, tagged],
    ['iam:CreatePolicy', `arn:aws:iam::${ACCOUNT}:policy/x`, tagging],
    ['iam:CreateUser', `arn:aws:iam::${ACCOUNT}:user/assume-nothing/x`, tagging],
    ['iam:CreateAccessKey', `arn:aws:iam::${ACCOUNT}:user/runner`, {}],
    ['iam:AttachUserPolicy', `arn:aws:iam::${ACCOUNT}:user/runner`, tagged],
    ['iam:PutUserPolicy', `arn:aws:iam::${ACCOUNT}:user/runner`, tagged],
    ['iam:CreateInstanceProfile', `arn:aws:iam::${ACCOUNT}:instance-profile/x`, {}],
    ['sts:GetFederationToken', `arn:aws:sts::${ACCOUNT}:federated-user/x`, {}],
    ['s3:GetObject', 'arn:aws:s3:::b/k', {}],
  ])('does not allow %s on %s', (action, resource, context) => {
    for (const purpose of [{}, { provision: true }, { roleArn: named }, { provision: true, account: ACCOUNT }])
      expect(may(purpose, action, resource, context)).toBe('implicitDeny')
  })

  it('forbids to assume what was made to be simulated', () => {
    expect(may({ provision: true }, 'sts:AssumeRole', ours)).toBe('explicitDeny')
    expect(may({ provision: true }, 'sts:AssumeRole', theirs)).toBe('implicitDeny')
  })

  it('without roles is for simulation only', () => {
    expect(leastPrivilege({}).Statement).toHaveLength(1)
    expect(may({}, 'iam:SimulateCustomPolicy', '*')).toBe('allowed')
    expect(may({}, 'iam:SimulatePrincipalPolicy', theirs)).toBe('implicitDeny')
    expect(may({}, 'iam:ListRoles', '*')).toBe('implicitDeny')
  })
})
