import type { JsonObject } from './json.ts'

/** One value or a list of them, as the policy grammar allows nearly everywhere (GRAM-04). */
export type OneOrMany<T> = T | readonly T[]

/** A value of a condition key in a policy; numbers and booleans may stand unquoted (GRAM-08). */
export type ConditionValue = string | number | boolean

/** Operator → condition key → values. */
export type ConditionBlock = { readonly [operator: string]: { readonly [key: string]: OneOrMany<ConditionValue> } }

export type PrincipalMap = {
  readonly AWS?: OneOrMany<string>
  readonly Service?: OneOrMany<string>
  readonly Federated?: OneOrMany<string>
  readonly CanonicalUser?: OneOrMany<string>
}

export type PrincipalElement = '*' | PrincipalMap

export type Statement = {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: PrincipalElement
  readonly NotPrincipal?: PrincipalElement
  readonly Action?: OneOrMany<string>
  readonly NotAction?: OneOrMany<string>
  readonly Resource?: OneOrMany<string>
  readonly NotResource?: OneOrMany<string>
  readonly Condition?: ConditionBlock
}

/** A well-formed AWS JSON policy document (IAM User Guide, "Grammar of the IAM JSON policy language"). */
export type PolicyDocument = {
  readonly Version?: '2008-10-17' | '2012-10-17'
  readonly Id?: string
  readonly Statement: OneOrMany<Statement>
}

/** A policy as the JSON text an API receives, for what a parsed value cannot say (duplicate keys, spellings of numbers). */
export type PolicyText = { readonly text: string }

/**
 * A policy as a scenario holds it: a document that may still turn out malformed, or a text. `PolicyDocument` and `PolicyText`
 * are both assignable to it; only the reference's grammar says whether it is a well-formed one.
 */
export type Policy = JsonObject

/** Whether a policy is given as text. A document has no lower-case `text` element, so the two cannot be confused. */
export function isPolicyText(policy: Policy): policy is PolicyText {
  return Object.hasOwn(policy, 'text') && Object.keys(policy).length === 1 && typeof policy.text === 'string'
}
