import type { OracleRule } from '../oracleClass.ts'

/** What a principal has: policies and a boundary, JSON texts. */
export interface PrincipalDocuments {
  readonly identity: readonly string[]
  readonly boundary?: string
}

/** A principal that can be simulated, until it is released. */
export interface LentPrincipal {
  /** For PolicySourceArn. */
  readonly arn: string
  /** Documents that the call has to give beside those that the principal has: PolicyInputList and the boundary's place. */
  readonly give: PrincipalDocuments
  readonly release: () => Promise<void>
}

/** Why a source has no principal with some documents, one clause, and the rule that says so where there is one. */
export interface NoPrincipal {
  readonly cannot: string
  readonly rule?: OracleRule
}

/** Whoever has principals for SimulatePrincipalPolicy: a role that the user names, or temporary ones of our own. */
export interface PrincipalSource {
  /** What every principal of the source has anyway, and so every scenario; with the names below already replaced. */
  readonly own: PrincipalDocuments
  /** What is the user's own (account number, role name, ARNs of policies) → what stands for it in scenarios and files. */
  readonly names: ReadonlyMap<string, string>
  /** A principal with these documents, `own` among them; or why there is none. Rejects as `IamConnection.call` does. */
  readonly lend: (documents: PrincipalDocuments) => Promise<LentPrincipal | NoPrincipal>
  /** Removes whatever was made. Called on every way out, may be called twice. */
  readonly close: () => Promise<void>
}
