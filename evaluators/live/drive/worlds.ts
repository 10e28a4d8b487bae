import type { Scenario } from '../../../model/format/scenario.ts'
import type { Credentials } from '../server/credentials.ts'
import type { RealNames } from './bucketPolicy.ts'

/** A world as it stands on a server: what its principal signs with, and how all of it goes away. */
export interface LiveWorld {
  /** None of whoever does not sign. */
  readonly credentials: Credentials | undefined
  /** For bucket policies that name the principal; without, the scenario's own names are real. */
  readonly names?: RealNames
  readonly tearDown: () => Promise<void>
}

/** How worlds are made on a kind of server. */
export interface Worlds {
  /** Rejects with WorldRefused where the server takes one of its documents for malformed; nothing is left then. */
  readonly setUp: (scenario: Scenario, name: string) => Promise<LiveWorld>
  /** Requests sent so far beside those of the connection. */
  readonly requests: () => number
  /** Told before the principal's own requests and after them, with none of a world's making in between. */
  readonly judging?: (on: boolean) => Promise<void>
}

/** A server took a well-formed document for malformed. */
export class WorldRefused extends Error {
  override readonly name = 'WorldRefused'
}
