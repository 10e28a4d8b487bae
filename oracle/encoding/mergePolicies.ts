import type { Policy } from '../../model/policyDocument.ts'

type Json = { readonly [key: string]: unknown }

/** Whether several documents can be written as one: none is a text, and all speak of one version of the language (VAR-01). */
export function mergeable(policies: readonly Policy[]): boolean {
  const versions = policies.map((policy) => (policy as Json).Version)
  return policies.every((policy) => !('text' in policy)) && new Set(versions).size === 1
}

/** All statements of some documents in one, Sids left out, as they must be unique in a document (SIM-41). */
export function mergePolicies(policies: readonly Policy[]): Policy {
  const { Version } = policies[0] as Json
  const statements = policies.flatMap((policy) => {
    const { Statement } = policy as Json
    return (Array.isArray(Statement) ? Statement : [Statement]) as Json[]
  })
  const Statement = statements.map(({ Sid: _, ...rest }) => rest)
  return { ...(Version === undefined ? {} : { Version }), Statement } as unknown as Policy
}
