import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

  test.each([[['--seed', 'a']], [['--issuance']]])(
    'interrupted with %j, it says so and leaves nothing there',
    async (more) => {
      const { url, left } = await server()
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 1_000)
      const given = ['live', '--endpoint', url, '--time', '60s', '--no-findings', ...more]
      expect((await runCommand(given, { env, stop: stop.signal })).status).toBe(130)
      expect(left()).toEqual([])
    },
  )
})

describe('issuance on a server of one’s own', () => {
  test('is a finding among the others, asked again from its file, and leaves nothing there', async () => {
    const { url, left } = await server({ forgetsSessions: true })
    const findings = temporaryFolder()
    const files = ['events.jsonl', 'junit.xml', 'report.md'].map((name) => join(findings, name)) as [
      string,
      string,
      string,
    ]
    const given = ['live', '--endpoint', url, '--issuance', '--runs', '60', '--seed', 'a', '--bail', '1']
    const reports = [
      '--events',
      files[0],
      '--junit',
      files[1],
      '--markdown',
      files[2],
      '--findings',
      join(findings, 'f'),
    ]
    const { status, out, err } = await runCommand([...given, ...reports], { env })
    expect(status).toBe(1)
    expect(err).toContain('endpoint: cannot issue: expiry')
    expect(out).toMatch(/issuance issued-as-documented \[[0-9a-f]{10}\]/)
    expect(out).toMatch(/assume-role .* --policy file:\/\/an-/)
    expect(readFileSync(files[0], 'utf8')).toContain('"event":"finding"')
    expect(readFileSync(files[1], 'utf8')).toMatch(/<failure message="#\d, a session/)
    expect(readFileSync(files[2], 'utf8')).toContain('issuance issued-as-documented')
    const [folder = ''] = readdirSync(join(findings, 'f'))
    expect(folder).toMatch(/^endpoint-127\.0\.0\.1-\d+$/)
    const [file = ''] = readdirSync(join(findings, 'f', folder))
    const path = join(findings, 'f', folder, file)
    expect(out).toContain(`live --endpoint ${url} ${path}`)
    const again = await runCommand(['live', '--endpoint', url, path, '--no-findings'], { env })
    expect(again.status).toBe(1)
    expect(again.out).toContain('issuance issued-as-documented')
    expect(left()).toEqual([])
    expect(out + err + again.out).not.toContain(SECRET)
    const sound = await startFakeMinio()
    const fixed = await runCommand(['live', '--endpoint', sound.url, path, '--no-findings'], { env })
    await sound.close()
    expect(fixed.status).toBe(0)
  })

  test('says what is wrong with a file', async () => {
    const file = join(temporaryFolder(), 'one.json')
    writeFileSync(file, JSON.stringify({ issuance: { steps: [] } }))
    const { status, err } = await runCommand(['live', '--endpoint', 'http://127.0.0.1:1', file], { env })
    expect(status).toBe(2)
    expect(err).toMatch(/this sequence cannot be asked:\n.*one\.json: /)
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

describe('what cannot be set up', () => {
  test('is told as that and at once where the administrator is refused', async () => {
    fake = await startFakeMinio({ administrator: 'somebody-else' })
    const given = ['live', '--endpoint', fake.url, '--time', '5m', '--no-findings']
    for (const more of [[], ['--issuance']]) {
      const { status, out, err } = await runCommand([...given, ...more], { env })
      expect(status).toBe(3)
      expect(err).toContain(
        `set-up error: at ${fake.url}, endpoint lets its administrator set up no world: AccessDenied`,
      )
      expect(out + err).not.toMatch(/crash|not a function/)
    }
    expect(fake.left()).toEqual([])
  })

  test('is told where nobody listens', async () => {
    const { url } = await server()
    await fake?.close()
    fake = undefined
    const { status, err } = await runCommand(['live', '--endpoint', url, '--no-findings'], { env })
    expect(status).toBe(3)
    expect(err).toMatch(/set-up error: .*ECONNREFUSED/)
  })
})

describe('--uninstall', () => {
  test('removes what was built of a server, and says what was not', async () => {
    const home = temporaryFolder()
    mkdirSync(join(home, 'bridges', 'minio-server', 'somebuild'), { recursive: true })
    const given = ['live', '--uninstall', '--server', 'minio', '--server', 'moto']
    const { status, out } = await runCommand(given, { env: { ASSUME_NOTHING_HOME: home } })
    expect({ status, out }).toEqual({ status: 0, out: 'minio: removed\nmoto: was not installed\n' })
    expect(existsSync(join(home, 'bridges', 'minio-server'))).toBe(false)
  })

  test.each([
    [['--server', 'minio', 'case.json'], '--uninstall takes neither cases'],
    [['--server', 'minio', '--install'], '--uninstall takes neither cases nor --install'],
    [['--endpoint', 'http://127.0.0.1:1'], 'name it with --server'],
  ])('%j is asked wrongly', async (given, said) => {
    const { status, err } = await runCommand(['live', '--uninstall', ...given], { env })
    expect(status).toBe(2)
    expect(err).toContain(said)
  })
})

test('a server that is not installed names the command that installs it', async () => {
  const { status, err } = await runCommand(['live', '--server', 'minio', '--no-findings'], {
    env: { ASSUME_NOTHING_HOME: temporaryFolder() },
  })
  expect(status).toBe(3)
  expect(err).toContain('npx assume-nothing live --install --server minio')
})
