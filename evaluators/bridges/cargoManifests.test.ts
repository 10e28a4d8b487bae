import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bridgeFolder } from './bridgeSources.ts'
import { BRIDGES } from './bridges.ts'

const built = BRIDGES.filter(({ tools }) => tools.includes('cargo'))

describe.each(built.map((bridge) => [bridge.name, bridge] as const))('%s', (_, bridge) => {
  const folder = bridgeFolder(bridge)
  const [command = []] = bridge.build
  const manifest = join(folder, command[command.indexOf('--path') + 1] ?? '')
  const text = readFileSync(join(manifest, 'Cargo.toml'), 'utf8')
  const lock = readFileSync(join(manifest, 'Cargo.lock'), 'utf8')

  test('pins every dependency to one version, and is built with the lock', () => {
    const dependencies = /\[dependencies\]\n([^[]+)/.exec(text)?.[1]?.trim().split('\n') ?? []
    expect(dependencies.length).toBeGreaterThan(1)
    for (const line of dependencies) {
      const [, name, version] = /^([a-z_-]+) = "=([0-9.]+)"$/.exec(line) ?? []
      expect(name, line).toBeDefined()
      expect(lock).toContain(`name = "${name}"\nversion = "${version}"`)
    }
    expect(command).toContain('--locked')
  })

  test('has the evaluator at the version it is listed with', () => {
    expect(lock).toContain(
      `name = "${(bridge.folder ?? bridge.name).replace(/@.*/, '')}"\nversion = "${bridge.version}"`,
    )
  })

  test('runs the program that it builds', () => {
    expect(bridge.command).toEqual([`{out}/bin/${/^name = "(.*)"$/m.exec(text)?.[1]}`])
  })

  test('speaks the protocol as the others do: each is built from its own folder alone', () => {
    const protocols = built.map((other) => join(bridgeFolder(other), 'src', 'protocol.rs'))
    expect(protocols.every((file) => existsSync(file))).toBe(true)
    expect(new Set(protocols.map((file) => readFileSync(file, 'utf8'))).size).toBe(1)
  })
})
