import type { Policy } from '../../../model/policyDocument.ts'
import type { Credentials } from '../server/credentials.ts'

/** Credentials as they were issued. */
export interface IssuedCredentials extends Credentials {
  /** When they expire, in milliseconds since 1970, as far as the server says. */
  readonly expiresAt?: number
}

/** How AssumeRole is called beside who calls it and with which inline session policy. */
interface AssumeOptions {
  /** The name of a role, on servers that have roles. */
  readonly role?: string | undefined
  /** The name of a managed policy that is passed as session policy. */
  readonly managed?: string | undefined
  /** DurationSeconds. */
  readonly seconds?: number | undefined
}

/** What a server can issue credentials with, for issuing them one from another. `refused` is an answer like any other. */
export interface Issuer {
  /** A user with one policy. */
  readonly addUser: (name: string, policy: Policy) => Promise<Credentials>
  /** A role with one policy that every user and session may assume; absent where sessions have what their callers have. */
  readonly addRole?: (name: string, policy: Policy) => Promise<void>
  /** A managed policy, made or given another document; absent where AssumeRole takes none. */
  readonly putManaged?: (name: string, policy: Policy) => Promise<void>
  /** In place of the one that the user or role had. */
  readonly editPolicy: (name: string, policy: Policy) => Promise<void>
  readonly assumeRole: (
    by: Credentials,
    policy?: Policy,
    options?: AssumeOptions,
  ) => Promise<IssuedCredentials | 'refused'>
  /** Lasting credentials for the account that `by` belongs to; absent where there is nothing of the kind. */
  readonly addAccount?: (by: Credentials, policy?: Policy) => Promise<Credentials | 'refused'>
  /** Around the calls of credentials that are judged, where the server has a switch for its checks. */
  readonly judging?: (on: boolean) => Promise<void>
  /** Removes everything that was made. */
  readonly tearDown: () => Promise<void>
}
