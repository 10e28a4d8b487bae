import { describe, test } from 'vitest'
import { caseProblemText } from '../../corpus/caseProblem.ts'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import type { LoadedCase } from '../../corpus/readCaseText.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Case } from '../../model/format/case.ts'
import type { RunOptions } from '../options.ts'
import { runReplay } from '../runReplay.ts'
import type { Suite } from '../suite.ts'
import { scopeOf } from '../supported.ts'
import { type Outcome, outcomeOf, settle } from './outcome.ts'
import { record } from './record.ts'

/** Registers every case as a test, grouped by the folder that its id begins with. Throws where a case cannot be read. */
export function corpusTests(
  evaluator: Evaluator,
  suite: Suite,
  options: RunOptions,
  paths: readonly string[] = [corpusFolder()],
): void {
  const whyNot = scopeFor(evaluator)
  for (const [folder, cases] of byFolder(load(paths))) {
    describe(folder, () => {
      for (const filed of cases) {
        const { id, title } = filed.case
        test(`${id}: ${title}`, async (context) => {
          const reason = whyNot(filed.case)
          const outcome: Outcome =
            reason === undefined
              ? await ask(filed, evaluator, suite, options, context.signal)
              : { result: 'skipped', reason: `${evaluator.hello.name} does not support ${reason}` }
          settle(outcome, context)
        })
      }
    })
  }
}

function load(paths: readonly string[]): readonly LoadedCase[] {
  const { cases, problems } = loadCases(paths)
  const [first] = problems
  if (first !== undefined) {
    const more = problems.length === 1 ? '' : `, and ${problems.length - 1} more`
    throw new Error(`conformance: the corpus cannot be read: ${caseProblemText(first)}${more}`)
  }
  if (cases.length === 0)
    throw new Error(`conformance: no cases in ${paths.join(', ')}: expected .json or .jsonl files`)
  return cases
}

function byFolder(cases: readonly LoadedCase[]): ReadonlyMap<string, readonly LoadedCase[]> {
  const folders = new Map<string, LoadedCase[]>()
  for (const filed of cases) {
    const folder = filed.case.id.split('/', 1)[0] as string
    const among = folders.get(folder)
    if (among === undefined) folders.set(folder, [filed])
    else among.push(filed)
  }
  return folders
}

/** Why a case is not to be asked, in the words of the protocol; nothing where it is. */
function scopeFor({ hello }: Evaluator): (one: Case) => string | undefined {
  const outOfScope = scopeOf(hello)
  return (one) => {
    if ('call' in one) return hello.supports.includes('call') ? undefined : 'call'
    if ('refused' in one && !hello.supports.includes('validation')) return 'validation'
    for (const scenario of [...(one.prelude ?? []), one.scenario]) {
      const feature = outOfScope(scenario)
      if (feature !== undefined) return feature
    }
    return undefined
  }
}

async function ask(
  filed: LoadedCase,
  evaluator: Evaluator,
  suite: Suite,
  options: RunOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const { findings, coverage, trouble } = await record((sink) =>
    runReplay({ ...options, timeMs: undefined }, [filed], evaluator, sink, signal, suite),
  )
  if (coverage.corpus.agreed === 1) return outcomeOf(findings, { result: 'agreed' })
  if (coverage.corpus.unsupported === 1)
    return { result: 'skipped', reason: `${evaluator.hello.name} calls a request of it unsupported` }
  return outcomeOf(findings, {
    result: 'failed',
    text: `The case was not judged: ${trouble ?? 'the run ended before it'}`,
  })
}
