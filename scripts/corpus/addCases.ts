import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { likenessOf } from '../../campaign/distil/likenessOf.ts'
import { settleCase } from '../../campaign/distil/settleCase.ts'
import { assignId } from '../../corpus/assignId.ts'
import { caseProblemText, placeText } from '../../corpus/caseProblem.ts'
import { caseText } from '../../corpus/caseText.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import { orderedCase } from '../../corpus/orderedCase.ts'
import type { LoadedCase } from '../../corpus/readCaseText.ts'
import { shapeOf } from '../../corpus/shapeOf.ts'
import { writeNewFile } from '../../corpus/writeFile.ts'
import type { Case } from '../../model/format/case.ts'
import { printable } from '../../report/printable.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usageError.ts'
import { readCases } from './readCases.ts'

export interface AddOptions {
  readonly to: string
  readonly corpus?: string
  readonly alike?: true
  readonly dryRun?: true
  readonly json?: true
}

/** What came of one case that was to be added. */
type Outcome =
  | { readonly result: 'added'; readonly id: string; readonly path: string; readonly rules: readonly string[] }
  | { readonly result: 'refused' | 'duplicate'; readonly reason: string }

/**
 * Takes cases into a corpus. Malformed input is a UsageError before anything is written; a case that the corpus should not have is
 * told and left out. 0 where all were added, else 1.
 */
export async function addCases(files: readonly string[], options: AddOptions, io: Io): Promise<number> {
  if (!FOLDER.test(options.to))
    throw new UsageError(`--to ${options.to}: expected lower-case words joined by "/", "-", "." or "_"`)
  const given = await readCases(files, io)
  const root = options.corpus ?? ownCorpus()
  const known = knownIn(root)
  const outcomes = given.map((loaded) => {
    const outcome = addOne(loaded.case, root, known, options)
    return { from: placeText(loaded), ...outcome }
  })
  const added = outcomes.filter(({ result }) => result === 'added').length
  if (options.json)
    io.out(`${JSON.stringify({ version: 1, command: 'corpus add', dryRun: options.dryRun === true, outcomes })}\n`)
  else {
    for (const outcome of outcomes) io.out(`${printable(outcomeText(outcome))}\n`)
    io.out(`${added} of ${outcomes.length} ${options.dryRun ? 'would be added' : 'added'}\n`)
  }
  return added === outcomes.length ? 0 : 1
}

const FOLDER = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/

/** In a checkout of this project the cases stand beside the code that reads them. */
function ownCorpus(): string {
  return existsSync('./corpus/cases') ? './corpus/cases' : './corpus'
}

/** What a corpus holds, by shape, by signature and by id, each with the case that has it. */
interface Known {
  readonly shapes: Map<string, string>
  readonly likenesses: Map<string, string>
}

function knownIn(root: string): Known {
  const known: Known = { shapes: new Map(), likenesses: new Map() }
  if (!existsSync(root)) return known
  const { cases, problems } = loadCases([root])
  const [first] = problems
  if (first !== undefined)
    throw new UsageError(`the corpus ${root} has a malformed case, see corpus check: ${caseProblemText(first)}`)
  for (const { case: one } of cases as readonly LoadedCase[]) remember(known, one)
  return known
}

function remember({ shapes, likenesses }: Known, one: Case): void {
  shapes.set(shapeOf(one), one.id)
  const likeness = likenessOf(one)
  if (likeness !== undefined) likenesses.set(likeness, one.id)
}

function addOne(given: Case, root: string, known: Known, { to, alike, dryRun }: AddOptions): Outcome {
  const settled = settleCase(given)
  if ('against' in settled) return { result: 'refused', reason: settled.against }
  const one = orderedCase({ ...settled.case, id: assignId(to, settled.case) })
  const same = known.shapes.get(shapeOf(one))
  if (same !== undefined) return { result: 'duplicate', reason: `${same} is the same, if with other accounts or names` }
  const likeness = likenessOf(one)
  const similar = likeness === undefined || alike ? undefined : known.likenesses.get(likeness)
  if (similar !== undefined)
    return {
      result: 'duplicate',
      reason: `${similar} has the same signature: decisions, deciding layers, rules and features; --alike takes it even so`,
    }
  const path = join(root, `${one.id}.json`)
  if (dryRun ? existsSync(path) : !writeNewFile(path, caseText(one)))
    return { result: 'duplicate', reason: `${path} is there already` }
  remember(known, one)
  return { result: 'added', id: one.id, path, rules: one.rules }
}

function outcomeText(outcome: Outcome & { readonly from: string }): string {
  if (outcome.result !== 'added') return `${outcome.result} ${outcome.from}: ${outcome.reason}`
  return `added ${outcome.from} as ${outcome.path} (${outcome.rules.join(', ')})`
}
