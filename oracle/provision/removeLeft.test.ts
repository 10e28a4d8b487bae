import { expect, it } from 'vitest'
import { localIam } from '../testing/localIam.ts'
import { createRole } from './createRole.ts'
import { findLeft } from './findLeft.ts'
import { removeLeft } from './removeLeft.ts'

const { store, connect } = localIam()
const RUN = '0123456789ab'
const policy = JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })

it('removes what has our path and our tag, and nothing else', async () => {
  const iam = await connect()
  for (let at = 0; at < 3; at++)
    await createRole(iam, `ours-${at}`, RUN, { identity: [policy, policy], boundary: policy })
  const foreign = async (RoleName: string, Path: string, Tags: { Key: string; Value: string }[]): Promise<void> => {
    await iam.call('CreateRole', (client) =>
      client.createRole({ RoleName, Path, Tags, AssumeRolePolicyDocument: '{}' }),
    )
  }
  await foreign('elsewhere', '/', [{ Key: 'assume-nothing', Value: RUN }])
  await foreign('deeper', '/assume-nothing/deeper/', [{ Key: 'assume-nothing', Value: RUN }])
  await foreign('untagged', '/assume-nothing/', [{ Key: 'owner', Value: 'somebody' }])
  await foreign('otherwise', '/assume-nothing/', [{ Key: 'assume-nothing', Value: 'yes' }])
  const found = await findLeft(iam)
  expect(found.filter(({ runId }) => runId !== undefined)).toHaveLength(6)
  expect(found.filter(({ runId }) => runId === undefined).map(({ name }) => name)).toEqual(['untagged', 'otherwise'])
  const removed: string[] = []
  expect(await removeLeft(iam, found, ({ kind, name }) => removed.push(`${kind} ${name}`))).toEqual([])
  expect(removed).toEqual([
    'role ours-0',
    'role ours-1',
    'role ours-2',
    'policy ours-0',
    'policy ours-1',
    'policy ours-2',
  ])
  expect([...store.roles.keys()]).toEqual(['elsewhere', 'deeper', 'untagged', 'otherwise'])
  expect(store.policies.size).toBe(0)
})

it('goes on where one cannot be removed, and says which', async () => {
  const iam = await connect()
  store.roles.clear()
  await createRole(iam, 'stuck', RUN, { identity: [], boundary: policy })
  await createRole(iam, 'free', RUN, { identity: [] })
  const found = (await findLeft(iam)).filter(({ name, kind }) => name !== 'stuck' || kind === 'policy')
  const patience = { attempts: 3, firstMs: 1, longestMs: 1 }
  const failed = await removeLeft({ ...iam, patience }, found, () => undefined)
  expect(failed).toMatchObject([
    { found: { kind: 'policy', name: 'stuck' }, thrown: { name: 'DeleteConflictException' } },
  ])
  expect([...store.roles.keys()]).toEqual(['stuck'])
})
