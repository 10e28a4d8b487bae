import type { Configuration } from './configurations.ts'
import type { Judge } from './hunt.ts'

/** One measurement of one mutant: with the whole command, in process with one judge, or by the corpus. */
export interface HuntJob {
  readonly part: 'command' | 'corpus' | Judge
  readonly configuration: Configuration
  readonly mutant: string
  /** Empty where nothing is random. */
  readonly seed: string
  /** Milliseconds for the command, decisions in process; 0 for the corpus, which has an end. */
  readonly budget: number
}

/** One measurement of one property: which of all the mutants it finds, and how many of its trials could not have failed. */
export interface PropertyJob {
  readonly part: 'property'
  readonly property: string
  /** Generated worlds in which it may find mutants, and trials looked at for vacuity. */
  readonly worlds: number
  readonly most: number
}

export type Job = HuntJob | PropertyJob

/** What is measured: who hunts whom, how often and for how long. */
export interface Plan {
  readonly mutants: readonly string[]
  readonly properties: readonly string[]
  readonly seeds: number
  /** For the command. */
  readonly timeMs: number
  /** In process, and for what is compared. */
  readonly decisions: number
  readonly comparedSeeds: number
  readonly comparedDecisions: number
  readonly compared: readonly Configuration[]
  readonly propertyWorlds: number
  readonly propertyTrials: number
}

/** Everything to be measured, in an order in which a run that is cut short has whole seeds. */
export function jobsOf(plan: Plan): readonly Job[] {
  const seeds = Array.from({ length: plan.seeds }, (_, index) => String(index + 1))
  const comparedSeeds = Array.from({ length: plan.comparedSeeds }, (_, index) => String(index + 1))
  const all = (part: HuntJob['part'], configuration: Configuration, seed: string, budget: number): HuntJob[] =>
    plan.mutants.map((mutant) => ({ part, configuration, mutant, seed, budget }))
  const judges = ['comparison', 'campaign'] as const
  return [
    ...seeds.flatMap((seed) => all('command', 'default', seed, plan.timeMs)),
    ...all('corpus', 'default', '', 0),
    ...seeds.flatMap((seed) => [
      ...all('properties', 'default', seed, plan.decisions),
      ...all('comparison', 'default', seed, plan.decisions),
    ]),
    ...comparedSeeds.flatMap((seed) =>
      judges.flatMap((part) =>
        (['default', ...plan.compared] as const).flatMap((one) => all(part, one, seed, plan.comparedDecisions)),
      ),
    ),
    ...plan.properties.map(
      (property): PropertyJob => ({
        part: 'property',
        property,
        worlds: plan.propertyWorlds,
        most: plan.propertyTrials,
      }),
    ),
  ]
}

/** Two jobs with the same key, at the same version, have the same result but for times. */
export function keyOf(job: Job): string {
  return JSON.stringify(
    job.part === 'property'
      ? [job.part, job.property, job.worlds, job.most]
      : [job.part, job.configuration, job.mutant, job.seed, job.budget],
  )
}
