import { type Minimised, minimiseByEvaluator, minimiseByReference } from '../../campaign/distil/minimiseCase.ts'
import { settleCase } from '../../campaign/distil/settleCase.ts'
import type { MinimiseBounds } from '../../campaign/minimise.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { scopeOf } from '../../campaign/supported.ts'
import type { Asking } from '../../campaign/world.ts'
import { placeText } from '../../corpus/caseProblem.ts'
import { caseText } from '../../corpus/caseText.ts'
import type { LoadedCase } from '../../corpus/readCaseText.ts'
import { replaceFile, writeNewFile } from '../../corpus/writeFile.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Case } from '../../model/format/case.ts'
import { printable } from '../../report/printable.ts'
import type { Io } from '../io.ts'
import { Interrupted } from '../untilStopped.ts'
import { UsageError } from '../usageError.ts'
import { readCases } from './readCases.ts'

export interface MinimiseOptions {
  readonly inPlace?: true
  readonly json?: true
}

/** Candidates that are tried of one case, so that the same case always ends as the same; and milliseconds for an answer. */
const STEPS = 20_000
const ANSWER_MS = 10_000

/** What came of one case: lengths of the case as JSON, and why it stayed as it was. */
interface Told {
  readonly from: string
  readonly before: number
  readonly after: number
  readonly note?: string
}

/**
 * Makes cases small, through the evaluator that goes wrong on them, or with the reference while it decides them alike. They are
 * written beside as `<name>.min.json`, with `--in-place` over what was there, from standard input to standard output. 0, or 1 where
 * the reference has something against a case, so that there is nothing to hold on to.
 */
export async function minimiseCases(
  paths: readonly string[],
  options: MinimiseOptions,
  evaluator: Evaluator,
  io: Io,
): Promise<number> {
  const asking = askingOf(evaluator)
  const bounds = { steps: STEPS, stop: () => io.stop.aborted }
  const given = await readCases(paths, io)
  const told: Told[] = []
  let refused = 0
  for (const [file, cases] of byFile(given)) {
    const small: Case[] = []
    for (const loaded of cases) {
      const settled = settleCase(loaded.case)
      const minimised = 'against' in settled ? settled : await minimiseOne(settled.case, asking, bounds)
      if (io.stop.aborted) throw new Interrupted('interrupted')
      if ('against' in settled) refused++
      const one = 'against' in minimised ? loaded.case : minimised.case
      small.push(one)
      const note = 'against' in minimised ? { note: minimised.against } : {}
      told.push({ from: placeText(loaded), before: sizeOf(loaded.case), after: sizeOf(one), ...note })
    }
    write(file, small, options, io)
  }
  const tell = paths.includes('-') ? io.err : io.out
  if (options.json) tell(`${JSON.stringify({ version: 1, command: 'corpus minimise', cases: told })}\n`)
  else for (const one of told) tell(`${printable(toldText(one))}\n`)
  return refused === 0 ? 0 : 1
}

function askingOf(evaluator: Evaluator): Asking {
  const { hello } = evaluator
  return { evaluator, suite: suiteFor(hello), properties: [], outOfScope: scopeOf(hello), timeoutMs: ANSWER_MS }
}

async function minimiseOne(one: Case, asking: Asking, bounds: MinimiseBounds): Promise<Minimised> {
  if ('call' in one) return { against: 'an STS call has no parts to leave out' }
  if (one.prelude !== undefined) return { against: 'a case with a prelude is about what was asked before' }
  const { evaluator, suite } = asking
  if (evaluator === suite.referee.evaluator) return minimiseByReference(one, suite.shrink, bounds)
  return minimiseByEvaluator(one, asking, bounds)
}

function byFile(cases: readonly LoadedCase[]): ReadonlyMap<string, readonly LoadedCase[]> {
  const files = new Map<string, LoadedCase[]>()
  for (const one of cases) files.set(one.file, [...(files.get(one.file) ?? []), one])
  return files
}

/** A file of many holds one a line; what stands beside is named apart, so that both may stay in a corpus. */
function write(file: string, cases: readonly Case[], { inPlace }: MinimiseOptions, io: Io): void {
  const lines = file.endsWith('.jsonl') || (file === STDIN && cases.length > 1)
  const text = (all: readonly Case[]): string =>
    lines ? all.map((one) => `${JSON.stringify(one)}\n`).join('') : all.map(caseText).join('')
  if (file === STDIN) io.out(text(cases))
  else if (inPlace) replaceFile(file, text(cases))
  else {
    const beside = file.replace(/\.(jsonl?)$/, '.min.$1')
    const renamed = cases.map((one) => ({ ...one, id: `${one.id}.min` }))
    if (!writeNewFile(beside, text(renamed)))
      throw new UsageError(`${beside} is there already: move it away, or use --in-place`)
  }
}

/** As `readCases` calls it. */
const STDIN = 'standard input'

function sizeOf(one: Case): number {
  return JSON.stringify(one).length
}

function toldText({ from, before, after, note }: Told): string {
  if (note !== undefined) return `${from}: left as it was: ${note}`
  return after === before
    ? `${from}: as small as it gets, ${before} characters`
    : `${from}: ${before} → ${after} characters`
}
