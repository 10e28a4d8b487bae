import { beforeEach, describe, expect, it } from 'vitest'
import { createRole } from '../../oracle/provision/createRole.ts'
import { localIam } from '../../oracle/testing/localIam.ts'
import { runCommand } from '../testing/runCommand.ts'

const { store, connect, url } = localIam()
const document = JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })

describe('oracle clean', () => {
  beforeEach(async () => {
    store.roles.clear()
    store.policies.clear()
    const iam = await connect()
    await createRole(iam, 'left', '0123456789ab', { identity: [document], boundary: document })
    await iam.call('CreateRole', (client) =>
      client.createRole({ RoleName: 'theirs', Path: '/assume-nothing/', AssumeRolePolicyDocument: '{}' }),
    )
  })
  const cleanAll = (...args: readonly string[]) => runCommand(['oracle', 'clean', '--endpoint-url', url(), ...args])
  const clean = (...args: readonly string[]) => cleanAll('--only', 'provision', ...args)

  it('removes what is ours and says what', async () => {
    const { status, out } = await clean()
    expect(status).toBe(0)
    expect(out).toBe(
      [
        'removed role arn:aws:iam::222233334444:role/assume-nothing/left of run 0123456789ab',
        'removed policy arn:aws:iam::222233334444:policy/assume-nothing/left of run 0123456789ab',
        'left alone role arn:aws:iam::222233334444:role/assume-nothing/theirs: without our tag\n',
      ].join('\n'),
    )
    expect([...store.roles.keys(), ...store.policies.keys()]).toEqual(['theirs'])
    expect((await clean()).out).toContain('nothing of ours is left')
  })

  it('removes nothing with --dry-run', async () => {
    const { status, out } = await clean('--dry-run')
    expect(status).toBe(0)
    expect(out).toContain('would remove role arn')
    expect([store.roles.size, store.policies.size]).toEqual([2, 1])
  })

  it('ends with 3 where one kind could not be looked for, though the other is removed', async () => {
    const { status, out, err } = await cleanAll()
    expect(status).toBe(3)
    expect(err).toContain('not looked for what `oracle enforced` may have left')
    expect(out).toContain('removed role arn')
    expect([...store.roles.keys()]).toEqual(['theirs'])
    const again = await cleanAll()
    expect([again.status, again.out]).toEqual([3, expect.not.stringContaining('nothing of ours is left')])
    expect((await cleanAll('--only', 'neither')).status).toBe(2)
  })

  it('prints JSON', async () => {
    const { out } = await clean('--json')
    expect(JSON.parse(out)).toMatchObject({
      found: [{}, {}, {}],
      removed: [{ name: 'left' }, { name: 'left' }],
      notRemoved: [],
    })
  })

  it('says in one sentence that IAM is out of reach', async () => {
    const { status, err } = await runCommand(['oracle', 'clean', '--endpoint-url', 'http://127.0.0.1:9'])
    expect([status, err.trim().split('\n').length]).toEqual([3, 1])
    expect(err).toContain('cannot be reached')
  })
})
