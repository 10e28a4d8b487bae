import { mutantNamed } from '../../campaign/mutantNamed.ts'
import type { FiledCase } from '../../campaign/replay.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import { PROPERTIES } from '../../properties/all.ts'
import { measureKills } from '../../scripts/development/kills/measureKills.ts'
import { measureVacuity } from '../../scripts/development/kills/measureVacuity.ts'
import { suiteOf } from './configurations.ts'
import { hunt } from './hunt.ts'
import { huntInCorpus } from './huntInCorpus.ts'
import type { HuntJob, Job, PropertyJob } from './job.ts'
import type { HuntResult, PropertyResult, Result } from './results.ts'
import { runCommand } from './runCommand.ts'

/** What measuring needs: of which version, with which bundle, how many commands side by side, and which cases. */
export interface Bench {
  readonly version: string
  /** The file of the bundled command. */
  readonly bundle: string
  readonly beside: number
  readonly cases: () => readonly FiledCase[]
  /** Among which properties find theirs. */
  readonly mutants: readonly Mutant[]
}

/** Does one job. */
export function measure(job: Job, bench: Bench): Promise<Result> | Result {
  return job.part === 'property' ? measureProperty(job, bench) : measureHunt(job, bench)
}

async function measureHunt(job: HuntJob, { version, bundle, beside, cases }: Bench): Promise<HuntResult> {
  const { part, configuration, mutant, seed, budget } = job
  if (part === 'command') return { ...job, version, ...(await runCommand(bundle, mutant, seed, budget)), beside }
  const evaluator = await mutantNamed(mutant)
  if (part === 'corpus') return { ...job, version, ...(await huntInCorpus(evaluator, cases())) }
  return { ...job, version, ...(await hunt(evaluator, suiteOf(configuration, evaluator.hello), part, seed, budget)) }
}

function measureProperty(job: PropertyJob, { version, mutants }: Bench): PropertyResult {
  const property = PROPERTIES.find(({ id }) => id === job.property)
  if (property === undefined) throw new Error(`no property has the id ${job.property}`)
  const kills = [...measureKills([property], mutants, job.worlds)].filter(([, killers]) => killers.size > 0)
  const { trials, vacuous } = measureVacuity(property, job.most)
  return { ...job, version, kills: kills.map(([{ id }]) => id), trials, vacuous }
}
