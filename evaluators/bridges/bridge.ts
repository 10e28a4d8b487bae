/**
 * An evaluator in another language, and the small program that speaks the evaluator protocol for it. Bridges are built on the
 * user's machine by `assume-nothing bridge install`; nothing of what they are linked with is shipped.
 */
export interface Bridge {
  readonly name: string
  /** What it is, its licence, and whose install. */
  readonly sentence: string
  /** Of the evaluator that is pinned. */
  readonly version: string
  /** SPDX. Under the AGPL, `bridge install` says that the install is the user's own. */
  readonly licence: string
  /** The folder of its sources in `evaluators/bridges`, where that is not its name. */
  readonly folder?: string
  /** Executables that building or running it needs. */
  readonly tools: readonly string[]
  /** Commands run one after the other in a copy of its folder, without a shell; `{out}` in an argument is the output folder. */
  readonly build: readonly (readonly string[])[]
  /** What is run afterwards, as an evaluator over standard input and output; `{out}` likewise. */
  readonly command: readonly string[]
}
