import { problemText } from '../../model/read/problem.ts'
import manifest from '../../package.json' with { type: 'json' }
import { readKnown } from '../known.ts'
import type { RunOptions } from '../options.ts'
import type { ConformanceOptions } from './options.ts'

const TIME_MS = 10_000

/** The options of a run that `conformance` was asked for. Throws where they are wrong, before any test is registered. */
export function runOptions(options: ConformanceOptions): RunOptions {
  const { seed = 'assume-nothing', properties, findings = 'findings', runs } = options
  const time = options.time ?? (runs === undefined ? TIME_MS : undefined)
  checkCount('time', time, 0)
  checkCount('runs', runs, 1)
  const known = readKnown(options.known ?? [])
  if (!known.ok) throw new Error(`conformance: known is wrong: ${known.problems.map(problemText).join('; ')}`)
  return {
    version: manifest.version,
    command: 'vitest',
    seed,
    timeMs: time,
    runs,
    properties,
    known: known.value,
    findings: findings === false ? undefined : findings,
    evaluatorArguments: ['--evaluator', options.module ?? './your-evaluator.mjs'],
    commandLine: ['vitest'],
  }
}

function checkCount(name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isSafeInteger(value) && value >= least)) return
  throw new Error(`conformance: ${name} is ${value}: expected a whole number, at least ${least}`)
}
