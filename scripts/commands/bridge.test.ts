import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BRIDGES } from '../../evaluators/bridges/bridges.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const root = temporaryFolder()
/** No tools, no home but ours: nothing is built here. */
const bare = { env: { ASSUME_NOTHING_HOME: join(root, 'home'), PATH: join(root, 'nowhere') } }

describe('bridge list', () => {
  test('says version, licence, state and missing tools', async () => {
    const { status, out } = await runCommand(['bridge', 'list'], bare)
    expect(status).toBe(0)
    expect(out).toMatch(/^minio-policy +3\.11\.0 +AGPL-3\.0-only +not installed \(needs go\)$/m)
    expect(out.trim().split('\n')).toHaveLength(BRIDGES.length)
  })

  test('--json', async () => {
    const { out } = await runCommand(['bridge', 'list', '--json'], bare)
    expect(JSON.parse(out)).toMatchObject({
      command: 'bridge list',
      bridges: expect.arrayContaining([
        expect.objectContaining({ name: 'minio-policy', state: 'not installed', missingTools: ['go'] }),
      ]),
    })
  })
})

describe('bridge install', () => {
  test('a missing tool is status 3 and one clear sentence', async () => {
    const { status, out, err } = await runCommand(['bridge', 'install', 'minio-policy'], bare)
    expect(status).toBe(3)
    expect(out).toBe('')
    expect(err).toBe('the bridge minio-policy needs go, which is not on the PATH: install it and try again\n')
  })

  test('all are tried, and --json says what became of each', async () => {
    const { status, out } = await runCommand(['bridge', 'install', '--all', '--json'], bare)
    expect(status).toBe(3)
    const { bridges } = JSON.parse(out)
    expect(bridges).toHaveLength(BRIDGES.length)
    expect(bridges.every((one: { ok: boolean; text: string }) => !one.ok && /not on the PATH/.test(one.text))).toBe(
      true,
    )
  })

  test.each([
    [['install'], /no bridge is named: expected .*minio-policy.*, or --all/],
    [['install', 'nobody'], /no bridge is named "nobody": expected .*minio-policy/],
    [['install', '__proto__'], /no bridge is named "__proto__"/],
    [['remove', 'moto', '--all'], /expected either names or --all/],
    [['dance'], /unknown command 'dance'/],
  ])('%j is asked wrongly', async (argv, message) => {
    const { status, err } = await runCommand(['bridge', ...argv], bare)
    expect(status).toBe(2)
    expect(err).toMatch(message)
  })
})

test('bridge remove says what was there', async () => {
  expect(await runCommand(['bridge', 'remove', 'minio-policy'], bare)).toMatchObject({
    status: 0,
    out: 'minio-policy: was not installed\n',
  })
})

test('an evaluator that is a bridge and not installed names the command that installs it', async () => {
  const before = process.env.ASSUME_NOTHING_HOME
  process.env.ASSUME_NOTHING_HOME = join(root, 'home')
  try {
    const { status, err } = await runCommand(['replay', '--evaluator', 'minio-policy'])
    expect(status).toBe(3)
    expect(err).toMatch(/minio-policy is not installed.*npx assume-nothing bridge install minio-policy/)
  } finally {
    if (before === undefined) delete process.env.ASSUME_NOTHING_HOME
    else process.env.ASSUME_NOTHING_HOME = before
  }
})
