import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { type FakeMinio, ROOT, startFakeMinio } from '../live/testing/fakeMinio.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const SECRET = 'a-secret-that-is-never-told'
const env = { AWS_ACCESS_KEY_ID: ROOT, AWS_SECRET_ACCESS_KEY: SECRET }

let fake: FakeMinio | undefined
const server = async (options?: { readonly forgetsSessions: boolean }): Promise<FakeMinio> => {
  fake = await startFakeMinio(options)
  return fake
}
afterEach(async () => {
  await fake?.close()
  fake = undefined
})

describe('live on a server of one’s own', () => {
  test('agrees with one that does as documented, and leaves nothing there', async () => {
    const { url, left } = await server()
    const given = ['live', '--endpoint', url, '--runs', '6', '--seed', 'a', '--no-findings']
    const { status, out, err } = await runCommand(given, { env })
    expect({ status, findings: /comparison|property reference/.exec(out)?.[0] }).toEqual({
      status: 0,
      findings: undefined,
    })
    expect(err).toMatch(/endpoint: \d+ worlds set up, \d+ a minute; \d+ requests, \d+ a second/)
    expect(err).toContain('cannot express: managed session policies')
    expect(left()).toEqual([])
    expect(out + err).not.toContain(SECRET)
  })

  test('finds that session policies are forgotten, prints how to see it by hand, and asks the saved case again', async () => {
    const { url, left } = await server({ forgetsSessions: true })
    const findings = temporaryFolder()
    const given = ['live', '--endpoint', url, '--runs', '24', '--seed', 'a', '--bail', '1', '--findings', findings]
    const { status, out, err } = await runCommand(given, { env })
    expect(status).toBe(1)
    expect(out).toMatch(/decided by session/)
    expect(out).toMatch(/aws sts --endpoint-url "\$ENDPOINT" assume-role .*--policy '/)
    expect(out).toMatch(/aws s3api --endpoint-url "\$ENDPOINT" [a-z0-9-]+ --bucket/)
    expect(out).toContain(`live --endpoint ${url} ${findings}/`)
    expect(out + err).not.toContain(SECRET)
    const [file = ''] = readdirSync(findings)
    const again = await runCommand(['live', '--endpoint', url, `${findings}/${file}`, '--no-findings'], { env })
    expect(again.status).toBe(1)
    expect(left()).toEqual([])
  })

  test('interrupted, it says so and leaves nothing there', async () => {
    const { url, left } = await server()
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 1_000)
    const given = ['live', '--endpoint', url, '--time', '60s', '--no-findings']
    expect((await runCommand(given, { env, stop: stop.signal })).status).toBe(130)
    expect(left()).toEqual([])
  })
})

describe('asked wrongly', () => {
  test.each([
    [['live'], 'no server is named: give --server (minio,'],
    [['live', '--server', 'minioo'], 'no server is named "minioo": expected minio,'],
    [['live', '--server', 'minio', '--endpoint', 'http://127.0.0.1:1'], 'either --server or --endpoint'],
    [['live', '--endpoint', 'http://user:word@127.0.0.1:1'], '--endpoint is no URL such as'],
    [['live', '--endpoint', 'https://s3.amazonaws.com'], 'names AWS'],
    [['live', '--endpoint', 'http://127.0.0.1:1', '--issuance', 'case.json'], '--issuance takes no cases'],
  ])('%j', async (given, said) => {
    const { status, err } = await runCommand(given, { env })
    expect(status).toBe(2)
    expect(err).toContain(said)
    expect(err).not.toContain('word@')
  })

  test('without credentials', async () => {
    const { status, err } = await runCommand(['live', '--endpoint', 'http://127.0.0.1:1'])
    expect(status).toBe(2)
    expect(err).toContain('needs AWS_ACCESS_KEY_ID')
  })
})

test('a server that is not installed names the command that installs it', async () => {
  const { status, err } = await runCommand(['live', '--server', 'minio', '--no-findings'], {
    env: { ASSUME_NOTHING_HOME: temporaryFolder() },
  })
  expect(status).toBe(3)
  expect(err).toContain('npx assume-nothing live --install --server minio')
})
