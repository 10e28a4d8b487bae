import type { PolicyDocument, Statement } from '../policyDocument.ts'

/** A document of these statements, in the current version of the language. */
export function documentOf(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements }
}

/** Allow everything, as an identity, boundary, session or service control policy says it. */
export const ALLOW_ALL: PolicyDocument = documentOf({ Effect: 'Allow', Action: '*', Resource: '*' })

/** Deny everything, likewise. */
export const DENY_ALL: PolicyDocument = documentOf({ Effect: 'Deny', Action: '*', Resource: '*' })

/** Allow everything to everybody, as an endpoint or resource policy says it. */
export const ALLOW_EVERYBODY: PolicyDocument = documentOf({
  Effect: 'Allow',
  Principal: '*',
  Action: '*',
  Resource: '*',
})
