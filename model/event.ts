import type { Finding } from './finding.ts'
import type { Hello } from './format/hello.ts'

/** One run of one evaluator by one process. Unique: a run repeated is another run. */
export type RunId = string

/** What is told of an evaluator: its hello, as far as it is known, and whether it is a library (the default) or a live server. */
export type EvaluatorTold = Pick<Hello, 'name' | 'version'> &
  Partial<Pick<Hello, 'language' | 'outcomes' | 'supports' | 'only' | 'without'>> & {
    readonly kind?: 'library' | 'server'
  }

export interface RunStarted {
  readonly event: 'run-started'
  readonly run: RunId
  /** Of this package. */
  readonly version: string
  readonly command: string
  readonly seed: string
  readonly evaluator: EvaluatorTold
  readonly options: { readonly [name: string]: string | number | boolean | readonly string[] | undefined }
  /** The command line that repeats the run. */
  readonly repeat: string
  /** ISO 8601. */
  readonly at: string
}

export interface Progress {
  readonly event: 'progress'
  readonly run: RunId
  readonly elapsedMs: number
  readonly worlds: number
  readonly decisions: number
  readonly findings: number
  readonly rules: number
  /** 0 to 1 of what the run was asked to do; absent where it has no end. */
  readonly done?: number
}

/** A finding as it stands: a later event of the same run and signature has the higher count. */
export interface FindingEvent {
  readonly event: 'finding'
  readonly run: RunId
  readonly finding: Finding
  /** Where it was saved. */
  readonly file?: string
  /** The command that reproduces it. */
  readonly replay: string
}

/** How often a rule was used, and whether what it asks for held; of these uses, how many were in requests that were open or unsupported. */
export interface RuleUse {
  readonly holds: number
  readonly fails: number
  readonly open?: number
  readonly unsupported?: number
}

export type RuleCounts = { readonly [rule: string]: RuleUse }

/**
 * What answers to open requests tell: point → the readings that explain the answer, joined by `|` → how many answers. Readings that are
 * among those of every answer are the ones that the evaluator may follow; where there is none, it follows two at once.
 */
export interface ProfileCounts {
  readonly [point: string]: { readonly [readings: string]: number }
}

/** How large the part is that an evaluator says it supports. */
export interface ScopeCounts {
  /** Worlds drawn without aiming, and how many of them lie inside. */
  readonly sampled: number
  readonly inside: number
}

export interface PropertyCounts {
  readonly [property: string]: { readonly trials: number; readonly violations: number }
}

export interface CorpusCounts {
  readonly cases: number
  readonly agreed: number
  readonly disagreed: number
  readonly unsupported: number
  readonly notRun: number
}

/** What came of the scenarios of one oracle class; requests, but for `scenarios`. */
export interface OracleClassCounts {
  readonly scenarios: number
  readonly agreed: number
  readonly disagreed: number
  /** Answered within what the documents leave open: no agreement, as nothing else could have been one. */
  readonly open: number
  /** Not compared, as the evaluator does not support them. */
  readonly unsupported: number
  /** Neither recorded nor asked: offline, or the budget was spent. */
  readonly notAsked: number
  /** The simulator gave no answer that could be read as a decision. */
  readonly failed: number
  /** Rule → those that it takes out. */
  readonly excluded: { readonly [rule: string]: number }
}

/** A comparison with AWS's simulator. */
export interface OracleCounts {
  readonly calls: number
  /** By oracle class: direct, composed, boundary-slot, none. */
  readonly classes: { readonly [oracleClass: string]: OracleClassCounts }
}

/** Everything counted so far; a later event of the same run holds at least as much. */
export interface CoverageEvent {
  readonly event: 'coverage'
  readonly run: RunId
  readonly elapsedMs: number
  readonly worlds: number
  /** Every answer obtained from the evaluator, related scenarios and corpus cases included. */
  readonly decisions: number
  /** Of them, with more than one permitted decision. */
  readonly open: number
  readonly unsupported: number
  readonly errors: number
  readonly outcomes: { readonly [decision: string]: number }
  /** `layer/decision/principal type` → decisions. */
  readonly paths: { readonly [path: string]: number }
  readonly rules: RuleCounts
  readonly properties: PropertyCounts
  readonly corpus: CorpusCounts
  readonly profile?: ProfileCounts
  readonly scope?: ScopeCounts
  readonly oracle?: OracleCounts
}

/** What became of an entry of `--known`. */
export interface KnownUse {
  /** The signature or the rule that it lists. */
  readonly entry: string
  /** Findings that it is about, whether or not it still excuses them. */
  readonly findings: number
  /** The day that was its last, where that is over. */
  readonly expired?: string
}

export interface RunEnded {
  readonly event: 'run-ended'
  readonly run: RunId
  readonly elapsedMs: number
  readonly exit: number
  readonly interrupted: boolean
  /** Why it ended before its time, one sentence. */
  readonly reason?: string
  /** What went wrong beside the judging: findings that could not be saved. */
  readonly trouble?: string
  /** Suspicions that were counted and not looked into, as there were too many kinds of them. */
  readonly unexamined?: number
  /** Of `--known`, where it was given. */
  readonly known?: readonly KnownUse[]
}

/** Everything a run does is an event, one JSON line; reports are pure functions of them. */
export type RunEvent = RunStarted | Progress | FindingEvent | CoverageEvent | RunEnded
