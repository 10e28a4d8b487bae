import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { localIam } from '../../oracle/testing/localIam.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const { store, url, connect } = localIam()
const folder = temporaryFolder()
const args = (name: string, runs = '12') => [
  ...['oracle', '--provision', '--endpoint-url', url(), '--no-corpus', '--runs', runs, '--seed', 'roles'],
  ...['--recordings', join(folder, name), '--findings', join(folder, 'findings')],
]
const made = (): number => store.roles.size + store.policies.size

describe('oracle --provision', () => {
  it('compares with temporary roles, and leaves none', async () => {
    const { status, out } = await runCommand(args('whole'))
    expect([status, out]).toEqual([0, expect.stringContaining('compared with the simulator')])
    expect(made()).toBe(0)
  }, 120_000)

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'leaves nothing after %s, or what `oracle clean` removes',
    async (signal) => {
      const main = fileURLToPath(new URL('../assume-nothing.ts', import.meta.url))
      const child = spawn(process.execPath, ['--import', 'tsx', main, ...args(signal, '400')], { stdio: 'ignore' })
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      try {
        while (made() === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
        child.kill(signal)
        const status = await ended
        if (signal === 'SIGINT') return expect([status, made()]).toEqual([130, 0])
        expect(made()).toBeGreaterThan(0)
        expect(await runCommand(['oracle', 'clean', '--only', 'provision', '--endpoint-url', url()])).toMatchObject({
          status: 0,
        })
        expect(made()).toBe(0)
      } finally {
        child.kill('SIGKILL')
      }
    },
    120_000,
  )
})

describe('oracle --role-arn', () => {
  it('compares with a role as it is, changes nothing, and keeps nothing of whose it is', async () => {
    const { call } = await connect()
    const document = (Action: string): string =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action, Resource: `arn:aws:s3:::${account}/*` },
      })
    const account = '222233334444'
    const make = async (PolicyName: string): Promise<string | undefined> =>
      (await call('CreatePolicy', (iam) => iam.createPolicy({ PolicyName, PolicyDocument: document('*') }))).Policy?.Arn
    const [PolicyArn, PermissionsBoundary] = [await make('Attached'), await make('Limit')]
    const role = {
      RoleName: 'PayrollAdmin',
      Path: '/secret-team/',
      AssumeRolePolicyDocument: '{}',
      PermissionsBoundary,
    }
    const { Role } = await call('CreateRole', (iam) => iam.createRole(role))
    const own = { RoleName: role.RoleName, PolicyName: 'Own', PolicyDocument: document('s3:Get*') }
    await call('PutRolePolicy', (iam) => iam.putRolePolicy(own))
    await call('AttachRolePolicy', (iam) => iam.attachRolePolicy({ RoleName: role.RoleName, PolicyArn }))
    const before = JSON.stringify([...store.roles])
    const all = args('named').map((one) => (one === '--provision' ? '--role-arn' : one))
    const { status, out } = await runCommand([...all.slice(0, 2), Role?.Arn as string, ...all.slice(2)])
    expect([status, out]).toEqual([0, expect.stringContaining('compared with the simulator')])
    expect(JSON.stringify([...store.roles])).toBe(before)
    const kept = readdirSync(join(folder, 'named')).map((file) => readFileSync(join(folder, 'named', file), 'utf8'))
    expect(kept.join('')).toContain('SimulatePrincipalPolicy')
    for (const secret of [account, 'PayrollAdmin', 'secret-team']) expect(kept.join('')).not.toContain(secret)
  }, 120_000)
})
