import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { EvaluatorUnavailable } from '../../evaluatorUnavailable.ts'
import { fakeServer, fakeWithSocket, homes } from '../testing/fake.ts'
import { cleanLeft } from './cleanLeft.ts'
import { liveHome } from './liveHome.ts'
import { processes } from './processes.ts'
import { startServer } from './startServer.ts'

const home = homes()
const foldersIn = (env: NodeJS.ProcessEnv): readonly string[] =>
  existsSync(liveHome(env)) ? readdirSync(liveHome(env)) : []
const runningIn = async (env: NodeJS.ProcessEnv): Promise<number> =>
  (await processes()).filter(({ command }) => command.includes(liveHome(env))).length

describe('a server', () => {
  test('runs on loopback without the user’s own credentials, and leaves neither process, port nor folder', async () => {
    const env = home()
    const server = await startServer(fakeServer(), { out: '', env })
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(server.url)).text()).toBe('nothing')
    expect(await runningIn(env)).toBe(1)
    expect(foldersIn(env)).toHaveLength(1)
    await server.stop()
    await server.stop()
    expect(await runningIn(env)).toBe(0)
    expect(foldersIn(env)).toEqual([])
    await expect(fetch(server.url)).rejects.toThrow()
  })

  test('finds the files that it needs, and what it leaves outside its folder goes too', async () => {
    const env = home()
    const socket = join(mkdtempSync(join(tmpdir(), 'an-')), 'grpc-{port}.sock')
    const server = await startServer(fakeWithSocket(socket), { out: '', env })
    const { port } = new URL(server.url)
    expect(await (await fetch(server.url)).text()).toBe(`at ${port}`)
    expect(readdirSync(dirname(socket))).toEqual([`grpc-${port}.sock`])
    await server.stop()
    expect(readdirSync(dirname(socket))).toEqual([])
    rmSync(dirname(socket), { recursive: true })
  })

  test('that does not start is told with what it wrote, and leaves nothing', async () => {
    const env = home()
    const thrown = await startServer(fakeServer('exits'), { out: '', env }).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(EvaluatorUnavailable)
    expect(String(thrown)).toMatch(/fake did not start: it exited with status 7; it wrote at last:\nno such licence/)
    expect(foldersIn(env)).toEqual([])
  })

  test('that is not there is told', async () => {
    const env = home()
    const missing = { ...fakeServer(), command: ['{out}/no-such-program', '{folder}'] }
    await expect(startServer(missing, { out: '/nowhere', env })).rejects.toThrow(/did not start: .*ENOENT/)
    expect(foldersIn(env)).toEqual([])
  })

  test('that is interrupted while it starts leaves nothing', async () => {
    const env = home()
    const stop = new AbortController()
    stop.abort()
    await expect(startServer(fakeServer(), { out: '', env, stop: stop.signal })).rejects.toThrow(/interrupted/)
    expect(await runningIn(env)).toBe(0)
    expect(foldersIn(env)).toEqual([])
  })
})

/** A runner of its own: starts the server, says so, and then does what `end` says. */
function runner(env: NodeJS.ProcessEnv, end: string, server: object = fakeServer()): ChildProcess {
  const module = (name: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href)
  mkdirSync(env.ASSUME_NOTHING_HOME as string, { recursive: true })
  const script = join(env.ASSUME_NOTHING_HOME as string, 'runner.ts')
  writeFileSync(
    script,
    `import { startServer } from ${module('startServer.ts')}
void startServer(${JSON.stringify(server)}, { out: '', env: process.env }).then(() => { console.log('up'); ${end} })`,
  )
  const args = ['--import', import.meta.resolve('tsx'), script]
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
}

const up = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.stdout?.once('data', resolve))
const gone = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve))

describe('when its runner ends', () => {
  test('by itself, in the middle of a run, nothing is left', async () => {
    const env = home()
    expect(await gone(runner(env, 'process.exit(3)'))).toBe(3)
    expect(await runningIn(env)).toBe(0)
    expect(foldersIn(env)).toEqual([])
  })

  test('by an error that nobody caught, nothing is left', async () => {
    const env = home()
    const child = runner(env, 'throw new Error()')
    await gone(child)
    expect(await runningIn(env)).toBe(0)
    expect(foldersIn(env)).toEqual([])
  })

  test('by a SIGKILL, the next run cleans', async () => {
    const env = home()
    const outside = mkdtempSync(join(tmpdir(), 'an-'))
    const keep = join(outside, 'no-socket')
    writeFileSync(keep, '')
    const made = fakeWithSocket(join(outside, '{port}.sock'))
    const child = runner(env, 'setInterval(() => undefined, 1000)', {
      ...made,
      sockets: [...(made.sockets ?? []), keep],
    })
    await up(child)
    const ended = gone(child)
    child.kill('SIGKILL')
    await ended
    expect(await runningIn(env)).toBe(1)
    expect(foldersIn(env)).toHaveLength(1)
    expect(readdirSync(outside)).toHaveLength(2)
    const server = await startServer(fakeServer(), { out: '', env })
    expect(readdirSync(outside)).toEqual(['no-socket'])
    rmSync(outside, { recursive: true })
    expect(await runningIn(env)).toBe(1)
    expect(foldersIn(env)).toHaveLength(1)
    await server.stop()
    expect(await runningIn(env)).toBe(0)
    expect(foldersIn(env)).toEqual([])
  })
})

test('what belongs to a runner that still runs, and a folder that is just being made, are left alone', async () => {
  const env = home()
  const server = await startServer(fakeServer(), { out: '', env })
  mkdirSync(join(liveHome(env), 'new'))
  expect(await cleanLeft(env)).toEqual([])
  expect(await (await fetch(server.url)).text()).toBe('nothing')
  await server.stop()
  expect(foldersIn(env)).toEqual(['new'])
})
