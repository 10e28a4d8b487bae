import type { Hello } from '../../../model/format/hello.ts'
import type { Bridge } from '../../bridges/bridge.ts'
import type { LiveConditions } from '../drive/inexpressible.ts'
import type { Credentials } from './credentials.ts'

/**
 * How a server is told who may do what: users with canned policies through MinIO's own admin API, roles through IAM's API as moto has it, or
 * policies through IAM's API for the roles of SeaweedFS's configuration.
 */
export type Provisioning = 'minio' | 'moto' | 'seaweedfs'

/** What a server can express; the rest is `unsupported`. */
export interface LiveScope {
  readonly provisioning: Provisioning
  /** Actions, in lower case, that the server has and that one call of the driver asks for (`drive/calls.ts`). */
  readonly actions: readonly string[]
  readonly supports: Hello['supports']
  readonly without: NonNullable<Hello['without']>
  /** Conditions and policy variables; without, none are asked. */
  readonly conditions?: LiveConditions
  /** Whose requests bucket policies decide about: of those that are not signed alone, or of all; without, none are made. */
  readonly bucketPolicies?: 'of-anonymous' | 'of-all'
  /** Its AssumeRole takes PolicyArns. */
  readonly managedSessionPolicies?: true
  /** What it cannot express beside that, one clause each, for people. */
  readonly cannot: readonly string[]

  readonly switched?: true
}

/**
 * A whole server that the suite starts and stops on loopback. In `command`, `env`, `files`, `sockets` and `parts` stand `{out}` for where it was
 * built, `{folder}` for its throw-away folder, `{port}` for the port that it answers at and `{port:NAME}` for further free ones, one for each
 * name; the folder must be among the words of the command, as left-over processes are known by it.
 */
export interface LiveServer extends LiveScope {
  readonly name: string
  readonly sentence: string
  /** How it is built on the user's machine, under `name`. */
  readonly install: Bridge
  readonly command: readonly string[]
  readonly env: { readonly [name: string]: string }
  /** What has to stand in its folder before it starts, by name. */
  readonly files?: { readonly [name: string]: string }
  /** Sockets that it leaves outside its folder and that nothing tells it to put elsewhere. */
  readonly sockets?: readonly string[]
  /** Answers with a status below 500 once the server is ready. */
  readonly health: string
  /** URLs of parts of it that have to be ready before. */
  readonly parts?: readonly string[]
  /** Of the throw-away server; nothing else knows them. */
  readonly credentials: Credentials
}
