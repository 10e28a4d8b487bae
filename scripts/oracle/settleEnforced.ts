import { suiteFor } from '../../campaign/suiteFor.ts'
import { EnforcedRecordings } from '../../oracle/enforced/recordings/enforcedRecordings.ts'
import { fromEnforced } from '../../oracle/settle/fromEnforced.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usageError.ts'
import { checkRecordings } from './checkRecordings.ts'
import { evidenceKeeper, fileText } from './evidenceKeeper.ts'
import { evidenceText } from './evidenceText.ts'

interface Options {
  readonly out: string
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly endpointUrl?: string
  readonly profile?: string
}

/** Takes what was enforced as evidence, beside what the file holds. Gives 3 where no recording tells anything. */
export function settleEnforced(folder: string, options: Options, io: Io): number {
  if (options.endpointUrl !== undefined || options.profile !== undefined)
    throw new UsageError('--enforced asks nobody: leave --endpoint-url and --profile out')
  checkRecordings(folder, { write: false })
  const recordings = new EnforcedRecordings(folder)
  const all = recordings.all()
  if (recordings.unreadable > 0) io.err(`${recordings.unreadable} lines of ${folder} could not be read\n`)
  const evidence = fromEnforced(all, suiteFor(referenceEvaluator.hello).referee)
  if (evidence.length === 0) {
    io.err(`${all.length} worlds are recorded in ${folder}, and none tells readings of an open point apart\n`)
    return 3
  }
  const keeper = options.dryRun ? undefined : evidenceKeeper(options.out)
  const file = keeper?.keep(evidence)
  if (options.json) io.out(file === undefined ? `${JSON.stringify(evidence, undefined, 2)}\n` : fileText(file))
  else for (const one of evidence) io.out(`${evidenceText(one)}, by ${one.endpoint === 'aws' ? 'AWS' : one.endpoint}\n`)
  return 0
}
