import type { ReachOptions } from './connectionOptions.ts'

/** Whom a comparison asks, and what is known already; checked. */
export interface OracleOptions extends ReachOptions {
  readonly recordings: string
  readonly offline?: true
  /** Milliseconds. */
  readonly refreshOlderThan?: number
  readonly roleArn?: string
  readonly provision?: true
}
