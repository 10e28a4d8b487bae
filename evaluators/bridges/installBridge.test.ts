import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { bridgesHome } from './bridgeHome.ts'
import { bridgeState, installedBridge } from './bridgeState.ts'
import { installBridge } from './installBridge.ts'
import { removeBridge } from './removeBridge.ts'
import { startBridge } from './startBridge.ts'
import { temporaryFolder } from './testing/temporaryFolder.ts'
import { TOY, toySources } from './testing/toyBridge.ts'

const root = temporaryFolder()
let homes = 0
const home = () => ({ ...process.env, ASSUME_NOTHING_HOME: join(root, `home${homes++}`) })
const failure = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('it did not fail'),
    (thrown) => thrown,
  )

describe('a bridge', () => {
  test('is built into the user’s own folder, runs from there, and goes', async () => {
    const env = home()
    const folder = toySources(root)
    expect(bridgeState(TOY, env, folder)).toBe('not installed')
    expect(await installBridge(TOY, { env, folder })).toMatchObject({ name: 'toy', version: '1.2.3' })
    expect(bridgeState(TOY, env, folder)).toBe('installed')

    const evaluator = await startBridge(TOY, { env, folder })
    expect(evaluator.hello.name).toBe('toy')
    expect(await evaluator.authorize(scenarioFor())).toEqual({ decisions: ['implicitDeny'] })
    await evaluator.close?.()

    expect(removeBridge(TOY, env)).toBe(true)
    expect(removeBridge(TOY, env)).toBe(false)
    expect(bridgeState(TOY, env, folder)).toBe('not installed')
  })

  test('is outdated when its sources change, and not when its README does', async () => {
    const env = home()
    const folder = toySources(root)
    await installBridge(TOY, { env, folder })
    writeFileSync(join(folder, 'README.md'), 'new')
    expect(bridgeState(TOY, env, folder)).toBe('installed')
    writeFileSync(join(folder, 'src', 'more.mjs'), 'new')
    expect(bridgeState(TOY, env, folder)).toBe('outdated')
    expect((await failure(startBridge(TOY, { env, folder }))).message).toMatch(/built from other sources/)
  })

  test('that is not installed names the command that installs it', async () => {
    const thrown = await failure(startBridge(TOY, { env: home(), folder: toySources(root) }))
    expect(thrown).toBeInstanceOf(EvaluatorUnavailable)
    expect(thrown.message).toMatch(/the evaluator toy is not installed.*npx assume-nothing bridge install toy$/)
  })
})

describe('a build that cannot be', () => {
  test('a missing tool is named, and nothing is left', async () => {
    const env = home()
    const thrown = await failure(installBridge({ ...TOY, tools: ['no-such-tool'] }, { env, folder: toySources(root) }))
    expect(thrown).toBeInstanceOf(EvaluatorUnavailable)
    expect(thrown.message).toMatch(/needs no-such-tool, which is not on the PATH/)
    expect(existsSync(bridgesHome(env))).toBe(false)
  })

  test('one that fails shows the end of what it wrote, and leaves nothing', async () => {
    const env = home()
    const folder = toySources(root, `for (let i = 0; i < 100; i++) console.error('line', i)\nprocess.exit(4)`)
    const thrown = await failure(installBridge(TOY, { env, folder }))
    expect(thrown).toBeInstanceOf(EvaluatorUnavailable)
    expect(thrown.message).toMatch(/`node build\.mjs \{out\}`: it exited with status 4; it wrote at last:\n/)
    expect(thrown.message).toMatch(/line 99$/)
    expect(thrown.message).not.toMatch(/line 1\n/)
    expect(installedBridge(TOY, env, folder)).toBeUndefined()
    expect(readdirSync(bridgesHome(env)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('one that is stopped ends at once and leaves nothing', async () => {
    const stop = new AbortController()
    const env = home()
    const folder = toySources(root, `console.log('up'); setInterval(() => {}, 1000)`)
    const thrown = await failure(installBridge(TOY, { env, folder, stop: stop.signal, onOutput: () => stop.abort() }))
    expect(thrown.message).toMatch(/it was ended by SIGKILL/)
    expect(bridgeState(TOY, env, folder)).toBe('not installed')
    expect(readdirSync(bridgesHome(env)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
