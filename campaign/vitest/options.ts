/** A deviation that its author means to keep: by rule or by signature, with a reason and perhaps a last day (UTC, `2027-01-31`). */
export type KnownDeviation = (
  | { readonly rule: string; readonly signature?: never }
  | { readonly signature: string; readonly rule?: never }
) & { readonly reason: string; readonly expires?: string }

/** What `conformance` may be told; everything has a default. */
export interface ConformanceOptions {
  /** Milliseconds for generated worlds, 10,000 unless told; 0 leaves them out and asks the corpus alone. */
  readonly time?: number
  /** So many generated worlds; without `time`, as long as they take. The same seed and runs give the same scenarios everywhere. */
  readonly runs?: number
  /** `assume-nothing` unless told: the same scenarios at every run. */
  readonly seed?: string
  /** Ids of properties (`npx assume-nothing list properties`); all of them unless told. */
  readonly properties?: readonly string[]
  /** Files and folders of cases in place of the package's corpus; `false` for none. */
  readonly corpus?: false | readonly string[]
  /** Deviations that fail no test. Their tests are skipped, as they do not pass either. */
  readonly known?: readonly KnownDeviation[]
  /** Where the case of a new finding is saved, `findings` unless told; `false` for nowhere. */
  readonly findings?: false | string
  /** The path of the module that exports the evaluator: makes the replay command of a finding one that can be pasted. */
  readonly module?: string
}
