import type { ContextReader } from '../facts.ts'
import type { Walk } from '../walk.ts'

/** What compiling a condition value may note: an UNSP input that makes the whole scenario contested. */
export interface CompileNotes {
  /** Whether policy variables are substituted: only with Version 2012-10-17 (VAR-01). */
  readonly variables: boolean
  readonly meets: (unspecified: string) => void
}

/**
 * Whether one policy value matches one request value; undefined where its variable has no value (VAR-06), `unreadable` where
 * what the variables make of it is nothing that the operator compares.
 */
export type ValueTest<V> = (value: V, values: ContextReader, walk: Walk) => boolean | undefined | 'unreadable'

/** How a family of condition operators reads request values and policy values. */
export interface OperatorFamily<V> {
  /** The request value; undefined where it cannot be read as what the operator compares (CONT-24). */
  readonly read: (text: string, walk: Walk) => V | undefined
  /** The test for one policy value; undefined where that value can never match. */
  readonly compile: (policyValue: string, notes: CompileNotes) => ValueTest<V> | undefined
}
