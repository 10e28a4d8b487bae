import type { Found } from './finding.ts'
import type { Run } from './run.ts'

/** When and in which run something is found: now, unless it came up after fewer decisions. */
export function foundNow({ elapsedMs, options, evaluator, coverage }: Run, afterDecisions = coverage.decisions): Found {
  const { name, version } = evaluator.hello
  return { seed: options.seed, evaluator: `${name} ${version}`, afterMs: elapsedMs, afterDecisions }
}
