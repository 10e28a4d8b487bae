import type { Job, Plan } from '../job.ts'
import type { Result } from '../results.ts'

/** Two mutants, two seeds, tiny budgets. */
export function planOf(more: Partial<Plan> = {}): Plan {
  return {
    mutants: ['session-policies-ignored', 'boundary-ignored'],
    properties: ['session-never-widens'],
    seeds: 2,
    timeMs: 2_000,
    decisions: 20_000,
    comparedSeeds: 2,
    comparedDecisions: 4_000,
    compared: ['naive'],
    propertyWorlds: 5,
    propertyTrials: 5,
    ...more,
  }
}

/** A result of version 1 as it could have been measured: the first mutant is always found, the second with the first seed alone. */
export function resultOf(job: Job | undefined): Result {
  if (job === undefined) throw new Error('no such job')
  if (job.part === 'property')
    return { ...job, version: '1', kills: ['session-policies-ignored'], trials: 10, vacuous: 1 }
  const found = job.mutant === 'session-policies-ignored' || job.seed === '1'
  const times = job.part === 'command' ? { endMs: 600, beside: 1, load: 0.4, ...(found ? { ms: 500 } : {}) } : {}
  const kind = job.part === 'corpus' ? 'corpus' : 'property'
  return { ...job, version: '1', decisions: 800, ...times, ...(found ? { by: { kind, id: 'some-id' } } : {}) }
}
