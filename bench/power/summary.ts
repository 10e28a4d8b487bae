import type { Configuration } from './configurations.ts'
import type { Plan } from './job.ts'

/** Some runs of one kind: how many, how many of them found, and the middle and the worst of all; null where that one found nothing. */
export interface Runs {
  readonly runs: number
  readonly found: number
  readonly medianDecisions: number | null
  readonly worstDecisions: number | null
  /** Of the command: milliseconds from starting it until it told of the first finding. */
  readonly medianMs?: number | null
  readonly worstMs?: number | null
}

export interface MutantPower {
  readonly id: string
  readonly family: string
  readonly sentence: string
  readonly command: Runs
  /** What found it first with the whole command: `kind id` → runs, most frequent first. */
  readonly firstBy: { readonly [what: string]: number }
  readonly properties: Runs
  readonly comparison: Runs
  /** The first case that it answers wrongly; null where it answers all as it should, undefined where it was not asked. */
  readonly corpus?: string | null | undefined
}

export interface ComparedPower {
  readonly configuration: Configuration
  readonly judge: 'comparison' | 'campaign'
  readonly runs: Runs
}

export interface PropertyPower {
  readonly id: string
  readonly kills: number
  /** The mutants that no other property finds. */
  readonly unique: readonly string[]
  readonly trials: number
  readonly vacuous: number
}

/** A survival curve: after so many milliseconds or decisions, this share of the runs had not found their mutant. */
export interface Curve {
  readonly panel: 'time' | 'judges' | 'generators'
  readonly name: string
  readonly points: readonly (readonly [x: number, share: number])[]
}

/** What was measured, as `docs/power.json` holds it. */
export interface PowerSummary {
  readonly version: string
  readonly node: string
  readonly processor: string
  readonly cores: number
  readonly plan: Omit<Plan, 'mutants' | 'properties'>
  /** The machine's load when commands were started, and the most that ran side by side. */
  readonly load: { readonly median: number | null; readonly worst: number | null; readonly beside: number }
  /** All runs of the whole command. */
  readonly command: Runs
  readonly mutants: readonly MutantPower[]
  readonly compared: readonly ComparedPower[]
  readonly properties: readonly PropertyPower[]
  readonly curves: readonly Curve[]
}
