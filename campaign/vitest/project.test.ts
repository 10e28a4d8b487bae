import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../scripts/testing/temporaryFolder.ts'
import { pack, run } from './testing/pack.ts'

// What a user has: a project of its own, with the package installed from its tarball.
const ROOT = join(import.meta.dirname, '..', '..')
const folder = temporaryFolder()
const project = join(folder, 'project')
const starter = readFileSync(join(ROOT, 'docs/starters/typescript/evaluator.ts'), 'utf8')

let unreachable: string | undefined

beforeAll(() => {
  const tarball = pack(folder)
  mkdirSync(project)
  write('package.json', JSON.stringify({ name: 'project', private: true, type: 'module' }))
  unreachable = install(tarball)
  if (unreachable !== undefined) return
  for (const tool of ['vitest', 'typescript'])
    symlinkSync(join(ROOT, 'node_modules', tool), join(project, 'node_modules', tool), 'junction')
  write('evaluator.ts', starter)
  write('broken.ts', starter.replace("if (passed.length > 0 && !applies('Allow', limits, request))", 'if (false)'))
  write('conformance.test.ts', testing('./evaluator.ts', { runs: 60, module: './evaluator.ts' }))
  write('broken.test.ts', testing('./broken.ts', { runs: 60, module: './broken.ts' }))
  write('types.ts', ENTRIES.map((entry, at) => `export * as entry${at} from '${entry}'\n`).join(''))
  write('tsconfig.json', JSON.stringify({ compilerOptions: STRICT, include: ['*.ts'] }))
}, 300_000)

const ENTRIES = ['model', 'reference', 'generators', 'properties', 'mutants', 'vitest'].map(
  (room) => `assume-nothing/${room}`,
)
const STRICT = {
  target: 'ES2023',
  module: 'NodeNext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  allowImportingTsExtensions: true,
}

describe('a project with the package installed', () => {
  test('types of every entry point check strictly, the package’s own declarations included', (context) => {
    context.skip(unreachable !== undefined, unreachable)
    expect(run([process.execPath, tool('typescript/bin/tsc'), '--project', '.'], project)).toBe('')
  })

  test('an evaluator that conforms passes, and nothing it does not support does', (context) => {
    context.skip(unreachable !== undefined, unreachable)
    const { success, tests } = vitest('conformance.test.ts')
    expect(success).toBe(true)
    const passed = tests.filter(({ status }) => status === 'passed').map(({ title }) => title)
    expect(passed.length).toBeGreaterThan(130)
    expect(passed.find((title) => title.startsWith('boundaries/intersection'))).toBeUndefined()
    expect(passed.find((title) => title.startsWith('comparison'))).toBeDefined()
    expect(tests.filter(({ status }) => status !== 'passed' && status !== 'skipped')).toEqual([])
    expect(tests.length).toBeGreaterThan(1_000)
  })

  test('one that forgets to limit a session fails, with the finding as the command line prints it', (context) => {
    context.skip(unreachable !== undefined, unreachable)
    const { success, tests } = broken()
    expect(success).toBe(false)
    const failed = tests.filter(({ status }) => status === 'failed')
    expect(failed.find(({ title }) => title.startsWith('sessions/deny-only:'))?.text).toMatch(
      /expected {2}implicitDeny\n {2}actual {4}allowed\n {2}replay {4}npx assume-nothing replay \S+ --evaluator \.\/broken\.ts/,
    )
    const comparison = failed.find(({ title }) => title.startsWith('comparison'))?.text
    expect(comparison).toMatch(/^ {2}SESS-02: .+ \(.+\)$/m)
    expect(comparison).toMatch(/replay findings\/comparison-reference-\w+\.json --evaluator \.\/broken\.ts/)
    expect(comparison).toContain('"session"')
  })

  test('what is known fails nothing and passes nothing', (context) => {
    context.skip(unreachable !== undefined, unreachable)
    const signatures = broken().tests.flatMap(({ text }) => [...text.matchAll(/^\S+ \S+ \[(\w+)\]/gm)])
    const known = signatures.map(([, signature]) => ({ signature, reason: 'later' }))
    write('known.test.ts', testing('./broken.ts', { runs: 60, corpus: false, findings: false, known }))
    const { success, tests } = vitest('known.test.ts')
    expect({ success, failed: tests.filter(({ status }) => status === 'failed') }).toEqual({
      success: true,
      failed: [],
    })
    expect(tests.find(({ title }) => title.startsWith('comparison'))?.status).toBe('skipped')
  })
})

let ranBroken: Ran | undefined

function broken(): Ran {
  ranBroken ??= vitest('broken.test.ts')
  return ranBroken
}

/** Why the package cannot be installed, where the registry is out of reach; any other failure throws. */
function install(tarball: string): string | undefined {
  const argv = ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]
  const { status, stdout, stderr } = spawnSync('npm', argv, { cwd: project, encoding: 'utf8' })
  if (status === 0) return undefined
  const code = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|ENETUNREACH)\b/.exec(stderr)?.[1]
  if (code === undefined) throw new Error(`npm install failed: ${stdout}${stderr}`)
  return `the npm registry is out of reach (${code})`
}

function testing(evaluator: string, options: object): string {
  return `import { conformance } from 'assume-nothing/vitest'\nimport evaluator from '${evaluator}'\n\nconformance(evaluator, ${JSON.stringify(options)})\n`
}

interface Ran {
  readonly success: boolean
  readonly tests: readonly { readonly title: string; readonly status: string; readonly text: string }[]
}

/** Runs one test file of the project. */
function vitest(file: string): Ran {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tool('vitest/vitest.mjs'), 'run', '--reporter', 'json', file],
    {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        ...process.env,
        VITEST: undefined,
        VITEST_WORKER_ID: undefined,
        VITEST_POOL_ID: undefined,
        VITEST_MODE: undefined,
      },
    },
  )
  if (!stdout.startsWith('{')) throw new Error(`vitest said: ${stdout}${stderr}`)
  const { success, testResults } = JSON.parse(stdout)
  const { assertionResults, message } = testResults[0]
  if (assertionResults.length === 0) throw new Error(`no test in ${file}: ${message}`)
  const tests = assertionResults.map((one: { title: string; status: string; failureMessages: string[] }) => ({
    title: one.title,
    status: one.status,
    text: one.failureMessages.join('\n'),
  }))
  return { success, tests }
}

function tool(path: string): string {
  return join(project, 'node_modules', path)
}

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text)
}
