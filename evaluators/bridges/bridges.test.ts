import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SHIPPED } from '../shipped.ts'
import { bridgeFolder, bridgeSources } from './bridgeSources.ts'
import { BRIDGES } from './bridges.ts'

test('names are unique, and none shadows another evaluator', () => {
  const names = SHIPPED.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name } of BRIDGES) expect(names).toContain(name)
})

/** What pins what a bridge is built with. */
const LOCKS = ['go.sum', 'Cargo.lock', 'requirements.txt']

describe.each(BRIDGES.map((bridge) => [bridge.name, bridge] as const))('%s', (_, bridge) => {
  test('has sources, a lock and a README that names its licence', () => {
    const folder = bridgeFolder(bridge)
    const sources = bridgeSources(folder)
    expect(sources.some((file) => LOCKS.includes(file))).toBe(true)
    const readme = readFileSync(join(folder, 'README.md'), 'utf8')
    expect(readme).toContain(bridge.licence.slice(0, 'AGPL-3.0'.length))
    expect(readme).toContain(`bridge install ${bridge.folder ?? bridge.name}`)
    expect(existsSync(join(folder, 'bridge.ts'))).toBe(true)
  })

  test('says whose install one under the AGPL is', () => {
    if (bridge.licence.startsWith('AGPL')) expect(bridge.sentence).toMatch(/AGPL.*your own/)
    expect(bridge.sentence).toMatch(/\.$/)
  })

  test('builds into its output folder and runs from there', () => {
    expect(bridge.build.flat().join(' ')).toContain('{out}')
    expect(bridge.command.join(' ')).toContain('{out}')
    for (const [tool] of bridge.build) expect(tool).toMatch(/^([a-z0-9]+|\{out\}\/.*)$/)
  })
})
