import type { Policy } from '../../../model/policyDocument.ts'
import type { Credentials } from '../server/credentials.ts'

/** What a server can issue credentials with, for issuing them one from another. `refused` is an answer like any other. */
export interface Issuer {
  /** A user with one policy. */
  readonly addUser: (name: string, policy: Policy) => Promise<Credentials>
  /** In place of the one that the user had. */
  readonly editPolicy: (name: string, policy: Policy) => Promise<void>
  readonly assumeRole: (by: Credentials, policy?: Policy) => Promise<Credentials | 'refused'>
  /** Lasting credentials for the account that `by` belongs to. */
  readonly addAccount: (by: Credentials, policy?: Policy) => Promise<Credentials | 'refused'>
  /** Removes everything that was made. */
  readonly tearDown: () => Promise<void>
}
