import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { defineConfig } from 'tsdown'

const HARNESS = fileURLToPath(new URL('harness.ts', import.meta.url))
const ENTRY = fileURLToPath(new URL('allTests.ts', import.meta.url))

/** What may kill a mutant, cheapest first. Tests of bounds on time and memory are for `npm test`: Stryker stops what runs on. */
const UNIT = readdirSync('reference', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('hostile.test.ts'))
  .map((name) => `reference/${name.replaceAll('\\', '/')}`)
  .sort()
const FILES = [...UNIT, 'scripts/mutation/corpus.oracle.ts', 'scripts/mutation/properties.oracle.ts']

/** Imports every test file into the entry, and says before each whose tests follow. A bundle has no folders to look around in. */
function withTests(code: string, id: string): string {
  if (id === ENTRY) return [...FILES.map((file) => `import ${JSON.stringify(resolve(file))}`), code].join('\n')
  const here = code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
  const file = FILES.find((one) => resolve(one) === id)
  return file === undefined
    ? here
    : `import { inFile as $inFile } from 'vitest'\n$inFile(${JSON.stringify(file)})\n${here}`
}

/** All tests as one script: a process evaluates it in a moment, and again where a mutant acts while it is loaded. */
export default defineConfig({
  entry: { tests: ENTRY },
  format: 'cjs',
  platform: 'node',
  cwd: process.cwd(),
  outDir: '.stryker/bundle',
  dts: false,
  clean: false,

  deps: { neverBundle: ['@vitest/expect'] },
  outputOptions: { codeSplitting: false },
  plugins: [
    {
      name: 'all-tests',
      resolveId: { order: 'pre', handler: (id: string) => (id === 'vitest' ? HARNESS : undefined) },
      transform: { order: 'pre', handler: withTests },
    },
  ],
})
