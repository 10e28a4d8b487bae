import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'

/** What every command needs is bundled: opening its hundred files would take longer than running it. The rest stays external. */
const BUNDLED = ['commander', 'ipaddr.js', 'jsonc-parser', 'picocolors', 'zod']

/** Rooms that a package can import: `assume-nothing/model` and so on. */
const LIBRARY = Object.fromEntries(
  ['model', 'reference', 'generators', 'properties', 'mutants'].map((room) => [room, `${room}/index.ts`]),
)
LIBRARY.vitest = 'campaign/vitest/index.ts'

// Dynamic imports become chunks of their own, so that a command loads only what it needs.
export default defineConfig({
  entry: {
    'assume-nothing': 'scripts/assume-nothing.ts',
    'campaign-worker': 'campaign/workers/worker.ts',
    'evaluator-thread': 'evaluators/inThread/thread.mjs',
    'iam-simulate-module': 'evaluators/iamSimulate/module.ts',
    ...LIBRARY,
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  dts: { entry: Object.values(LIBRARY) },
  clean: true,
  deps: { alwaysBundle: BUNDLED },
  // jsonc-parser's `main` is a UMD file that cannot be bundled; its `module` can.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
  hooks: { 'build:done': ({ options }) => writeLicences(options.outDir) },
})

/** Their licences ask to go where their code goes. */
function writeLicences(folder: string): void {
  const texts = BUNDLED.map((name) => {
    const home = `node_modules/${name}`
    const file = readdirSync(home).find((entry) => /^licen[cs]e/i.test(entry))
    if (file === undefined) throw new Error(`${name} has no licence file: do not bundle it`)
    return `${name}\n\n${readFileSync(`${home}/${file}`, 'utf8').trim()}\n`
  })
  writeFileSync(
    `${folder}/THIRD-PARTY-LICENSES.txt`,
    `Bundled into this folder:\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`,
  )
}
