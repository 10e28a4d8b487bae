import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../model/finding.ts'
import { type Captured, runCommand } from '../scripts/testing/runCommand.ts'
import { temporaryFolder } from '../scripts/testing/temporaryFolder.ts'
import { tutorialClaim } from './testing/tutorialClaim.ts'
import { tutorialSteps, withParts } from './testing/tutorialSteps.ts'

const folder = temporaryFolder()
const steps = tutorialSteps(readFileSync(join(import.meta.dirname, 'tutorial.md'), 'utf8'))
const back = process.cwd()
beforeAll(() => process.chdir(folder))
afterAll(() => process.chdir(back))

/** The file of the finding that was claimed last, for the commands that take one. */
let saved = ''
const files = new Map<string, string>()

describe('the tutorial', () => {
  test('begins with an evaluator of ten lines, and runs commands', () => {
    const [, first] = steps.flatMap((step) => (step.does === 'file' ? [step.code] : []))
    expect(first?.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(10)
    expect(steps.filter((step) => step.does === 'run').length).toBeGreaterThan(15)
  })

  for (const step of steps) {
    if (step.does === 'file') files.set(step.file, step.code)
    if (step.does === 'part') files.set(step.file, withParts(files.get(step.file) ?? '', step.code))
    if (step.does !== 'run') continue
    const written = [...files]
    test.runIf(found(step.command))(`line ${step.line}: ${step.command}`, async () => {
      for (const [name, text] of written) writeFileSync(join(folder, name), text)
      await check(words(step.command), step.output)
    })
  }
})

/** A finding that is shown is the one that its last line replays. */
function checkReplay(output: string): void {
  const [, signature = ''] = /^(?:comparison|property|protocol) \S+ \[(\w+)\]$/m.exec(output) ?? []
  const [, file] = /^ {2}replay +npx assume-nothing replay (\S+)/m.exec(output) ?? []
  if (file !== undefined) expect(file).toContain(signature)
}

async function check(argv: readonly string[], output: string): Promise<void> {
  checkReplay(output)
  const claim = tutorialClaim(output)
  switch (claim.claims) {
    case 'never said hello': {
      const { status, err } = await runCommand(argv)
      expect(status).toBe(3)
      expect(err).toContain(claim.because)
      return
    }
    case 'protocol mistake': {
      const { status, out, err } = await runCommand(argv)
      expect(status).toBe(1)
      expect(out + err).toContain(`protocol mistake: ${claim.fault}\n`)
      return
    }
    case 'disagreement': {
      const { status, out } = await runCommand(argv)
      expect(status).toBe(1)
      expect(tutorialClaim(out)).toEqual(claim)
      return
    }
    case 'no findings': {
      const { status, findings } = summary(await runCommand(brief(argv)))
      expect({ status, findings }).toEqual({ status: 0, findings: [] })
      return
    }
    case 'known findings': {
      const { status, findings } = summary(await runCommand(brief(argv)))
      expect(status).toBe(0)
      expect(findings.length).toBeGreaterThan(0)
      return
    }
    case 'finding': {
      const isClaimed = ({ kind, signature, sentence, expected, actual }: Finding): boolean =>
        kind === claim.kind &&
        signature === claim.signature &&
        sentence === claim.sentence &&
        expected.join(' or ') === claim.expected &&
        actual === claim.actual
      const first = summary(await runCommand(withOptions(argv, '--json')))
      expect(first.status).toBe(1)
      // Which of its mistakes is met first is up to the generator; that it makes this one is the claim.
      const all = first.findings.some(isClaimed) ? first : summary(await runCommand(brief(argv)))
      const claimed = all.findings.find(isClaimed)
      expect(claimed, `a finding like ${JSON.stringify(claim)}`).toBeDefined()
      if (argv[0] !== 'replay') saved = `findings/${basename(claimed?.case.id ?? '')}.json`
    }
  }
}

/** The words of a command line, with the file of the last finding in the place of the one it was called on the day it was written. */
function words(command: string): readonly string[] {
  const argv = command.split(' ').slice(2)
  return argv.map((word) => (/^findings\/.*\.json$/.test(word) ? saved : word))
}

/** The same run, bounded by work in place of time, which looks on after its first findings. */
function brief(argv: readonly string[]): readonly string[] {
  const dashes = argv.indexOf('--')
  const kept = argv.filter((word, at) => at > dashes || !(BOUNDS.includes(word) || BOUNDS.includes(argv[at - 1] ?? '')))
  return withOptions(kept, '--json', '--runs', '60', '--bail', '20')
}

const BOUNDS = ['--time', '--bail', '--runs']

function withOptions(argv: readonly string[], ...options: readonly string[]): readonly string[] {
  return argv.toSpliced(argv.indexOf('--'), 0, ...options)
}

function summary({ status, out }: Captured): { readonly status: number; readonly findings: readonly Finding[] } {
  return { status, findings: JSON.parse(out).runs[0].findings }
}

/** Whether the evaluator's language is there. */
function found(command: string): boolean {
  const [language = ''] = command.split(' -- ')[1]?.split(' ') ?? []
  return spawnSync(language, ['--version']).status === 0
}
