import type { Principal } from '../../model/format/principal.ts'
import type { ContextValue } from '../../model/format/request.ts'
import type { ResourceKind } from '../../model/format/scenario.ts'
import type { IssuingOperation } from '../../model/format/session.ts'
import type { Palette } from '../palette.ts'
import type { Chances, Settings } from '../settings.ts'
import type { Accounts } from './accounts.ts'
import type { Identities } from './identities.ts'
import type { KeySpec } from './keys.ts'

/** A resource of the world, split where its own component begins. */
export interface PlannedResource {
  /** `arn:aws:s3:::`, the first five components. */
  readonly head: string
  readonly tail: string
  /** The single-valued key whose value is part of the tail, if any. */
  readonly own: PlannedKey | undefined
  /** ARNs at the edges of the patterns that policies drew from this resource. */
  readonly edges: string[]
}

export interface PlannedAction {
  readonly service: string
  readonly name: string
  /** Indices into the world's resources; empty for an action requested with `*`. */
  readonly resources: readonly number[]
}

/** A condition key as this world has it. */
export interface PlannedKey extends KeySpec {
  /** It follows from the principal, so no request may say otherwise (KEY-10 to KEY-19). */
  readonly principal: boolean
  /** The value that requests carry when nothing moves it; undefined when they lack the key. */
  readonly home: ContextValue | undefined
  /** Some condition must not meet its absence (CONT-15, UNSP-11): no request moves it. */
  pinned: boolean
  /** Some condition must not meet it without values (UNSP-14). */
  filled: boolean
  /** Some condition must not meet it as a text that is no value of its type (CONT-24, UNSP-12, UNSP-14). */
  readable: boolean
}

/** A condition that a policy put on a key: what requests aim at. */
export interface ConditionUse {
  readonly key: PlannedKey
  readonly value: string
  /** A variable refers to the key: what its value holds must stay plain text (VAR-07, VAR-08). */
  readonly referred?: true
}

/**
 * The plan that all policies and requests of a scenario draw from, so that they meet. `trail` grows while policies are drawn
 * and is what requests are aimed at.
 */
export interface World {
  readonly settings: Settings
  readonly chances: Chances
  readonly palette: Palette
  /** `chances.odd`, or zero in the worlds that are left plain. */
  readonly odd: number
  readonly partition: string
  readonly resourcePartition: string
  readonly accounts: Accounts
  readonly sameAccount: boolean
  readonly identities: Identities
  readonly principal: Principal
  readonly via: IssuingOperation
  readonly resourceKind: ResourceKind
  readonly has: {
    readonly resource: boolean
    readonly boundary: boolean
    readonly session: boolean
    readonly scps: boolean
    readonly rcps: boolean
    readonly endpoint: boolean
  }
  readonly resources: readonly PlannedResource[]
  readonly actions: readonly PlannedAction[]
  /** Some requests name the resource `*`; then no NotResource occurs (CONT-22). */
  readonly starRequests: boolean
  readonly keys: readonly PlannedKey[]
  /** Those of them that conditions may be put on. */
  readonly conditionKeys: readonly PlannedKey[]
  readonly trail: { readonly uses: ConditionUse[]; readonly actions: string[] }
}
