import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bridge } from '../bridge.ts'

/** A bridge that node builds and runs in no time: it denies everything. */
export const TOY: Bridge = {
  name: 'toy',
  sentence: 'A bridge for tests.',
  version: '1.2.3',
  licence: 'MIT',
  tools: ['node'],
  build: [['node', 'build.mjs', '{out}']],
  command: ['node', '{out}/toy.mjs'],
}

const BUILD = `import { copyFileSync } from 'node:fs'
console.log('building in', process.cwd())
copyFileSync('src/toy.mjs', process.argv[2] + '/toy.mjs')
`

const EVALUATOR = `import { createInterface } from 'node:readline'
createInterface({ input: process.stdin }).on('line', (line) => {
  const { op, id, scenario } = JSON.parse(line)
  const hello = { protocol: 1, name: 'toy', version: '1.2.3', outcomes: 'three-way', supports: ['identity'] }
  console.log(JSON.stringify(op === 'hello' ? hello : { id, decisions: scenario.requests.map(() => 'implicitDeny') }))
})
`

/** Writes its sources into a folder below `root`, and gives that folder. */
export function toySources(root: string, build: string = BUILD): string {
  const folder = join(root, `sources${written++}`)
  mkdirSync(join(folder, 'src'), { recursive: true })
  writeFileSync(join(folder, 'build.mjs'), build)
  writeFileSync(join(folder, 'src', 'toy.mjs'), EVALUATOR)
  writeFileSync(join(folder, 'bridge.ts'), 'export {}')
  return folder
}

let written = 0
