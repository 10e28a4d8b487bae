import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../../scripts/testing/runCommand.ts'
import { temporaryFolder } from '../../scripts/testing/temporaryFolder.ts'

const folder = temporaryFolder()
const here = (...parts: string[]): string => join(import.meta.dirname, ...parts)
const binary = join(folder, process.platform === 'win32' ? 'starter.exe' : 'starter')

const STARTERS = [
  { language: 'typescript', needs: ['node', '--version'], command: nodeOn(here('typescript', 'stdio.ts')) },
  { language: 'python', needs: ['python3', '--version'], command: ['python3', here('python', 'evaluator.py')] },
  { language: 'go', needs: ['go', 'version'], command: [binary], build: ['go', 'build', '-o', binary, '.'] },
]

for (const { language, needs, command, build } of STARTERS) {
  describe.runIf(runs(needs))(`the starter in ${language}`, () => {
    if (build !== undefined) {
      test('builds', () => {
        expect(spawned(build, here(language))).toMatchObject({ status: 0, stderr: '' })
      })
    }

    test('conforms in all that it claims: the corpus, every property, the comparison, one reading of each open point', async () => {
      const argv = ['validate', '--json', '--no-findings', '--runs', '150', '--seed', 'starters', '--', ...command]
      const { status, out } = await runCommand(argv)
      const [{ evaluator, corpus, findings, decisions, unsupported, errors }] = JSON.parse(out).runs
      expect(evaluator.name).toBe('my-evaluator')
      expect({ status, findings, unsupported, errors }).toEqual({ status: 0, findings: [], unsupported: 0, errors: 0 })
      expect(corpus).toMatchObject({ disagreed: 0, notRun: 0 })
      expect(corpus.agreed).toBeGreaterThan(100)
      expect(decisions).toBeGreaterThan(5_000)
    })
  })
}

/** Node 20 reads no TypeScript by itself. */
function nodeOn(file: string): string[] {
  return [process.execPath, '--import', import.meta.resolve('tsx'), file]
}

function runs(command: readonly string[]): boolean {
  return spawned(command).status === 0
}

function spawned([program = '', ...rest]: readonly string[], cwd?: string) {
  return spawnSync(program, rest, { cwd, encoding: 'utf8' })
}
