import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { LiveServer } from '../server/liveServer.ts'
import type { startServer } from '../server/startServer.ts'

/** A server that node runs; `mode` as `fakeServer.mjs` has it. */
export function fakeServer(mode = 'answers'): Pick<LiveServer, 'name' | 'command' | 'env' | 'health'> {
  const script = fileURLToPath(new URL('./fakeServer.mjs', import.meta.url))
  return {
    name: 'fake',
    command: [process.execPath, script, '{folder}', '{port}', mode],
    env: { FAKE: '1' },
    health: '/health',
  }
}

/** One that is given a file and leaves a socket where it is told to, outside its folder. */
export function fakeWithSocket(socket: string): Parameters<typeof startServer>[0] {
  const server = fakeServer()
  return { ...server, command: [...server.command, socket], files: { given: 'at {port}' }, sockets: [socket] }
}

/** An environment of its own for each call, below a folder that goes after the tests of the file. */
export function homes(): () => NodeJS.ProcessEnv {
  const root = mkdtempSync(join(tmpdir(), 'live-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  let count = 0
  return () => ({ ...process.env, ASSUME_NOTHING_HOME: join(root, `home${count++}`), AWS_SECRET_ACCESS_KEY: 'private' })
}
