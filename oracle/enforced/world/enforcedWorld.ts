import type { Request } from '../../../model/format/request.ts'
import type { Scenario } from '../../../model/format/scenario.ts'

/** A scenario as it can be set up in an account, all of it: what is not here is not made. With the neutral account and run. */
export interface EnforcedWorld {
  /** Of one context, that which AWS gives to requests of this principal. */
  readonly scenario: Scenario
  /** Tags of the role or user, less our own. */
  readonly tags: { readonly [key: string]: string }
  /** ARNs of roles and users, without any policy, that the bucket policy names. */
  readonly companions: readonly string[]
  /** Whether the bucket policy counts as public, though it is closed to other accounts. */
  readonly isPublic: boolean
  /** Calls of the principal, without session policies, that are let through once everything is in force; may be none. */
  readonly controls: readonly Request[]
}

/** Why a scenario cannot be set up, one clause. */
export interface NotEnforceable {
  readonly reason: string
}
