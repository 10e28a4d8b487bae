import type { Patience } from '../../provision/patiently.ts'
import type { AwsConnection } from './awsConnection.ts'

/** How to wait until policies are in force. */
export interface Settling {
  /** Control calls in a row that must be let through. */
  readonly needed: number
  /** Milliseconds between control calls. */
  readonly gapMs: number
  /** Milliseconds that control calls may go on. */
  readonly longestMs: number
  /** Milliseconds to wait where no control call can tell. */
  readonly blindMs: number
}

/** AWS says of IAM only that it is consistent eventually; seconds are usual. */
export const AT_AWS: Settling = { needed: 4, gapMs: 1_000, longestMs: 90_000, blindMs: 20_000 }
export const ON_THIS_MACHINE: Settling = { needed: 1, gapMs: 20, longestMs: 10_000, blindMs: 0 }

/** The account that worlds are made in, by this run. */
export interface Account {
  readonly id: string
  readonly runId: string
  readonly make: AwsConnection
  /** How things are removed: by a way that neither Ctrl-C nor a budget ends. */
  readonly undo: AwsConnection
  readonly settling: Settling
  readonly patience?: Patience | undefined
  /** `sts:ExternalId` without which nobody assumes a role of the run. Known to the run alone. */
  readonly secret: string
}
