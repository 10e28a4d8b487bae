import type { DecisionAnswer } from '../../model/format/answer.ts'
import type { Mentions } from './contextLoss.ts'
import type { Errors, Result } from './package.ts'

const DECISIONS = { Allowed: 'allowed', ImplicitlyDenied: 'implicitDeny', ExplicitlyDenied: 'explicitDeny' } as const

/** What a simulation's result says of the request, or of a policy that it refuses. */
export function readResult(result: Result, mentions: Mentions): DecisionAnswer | { readonly refused: string } {
  if (result.resultType === 'error') return readErrors(result.errors)
  if (result.resultType === 'wildcard') return { unsupported: 'a request resource that it takes as a pattern' }
  const dropped = (result.result.ignoredContextKeys ?? []).find(mentions)
  if (dropped !== undefined) return { unsupported: `the context key ${dropped}, which it drops for this action` }
  return DECISIONS[result.overallResult]
}

/** What every reader of the grammar calls malformed. Its other complaints are limits of its own. */
const MALFORMED = [
  /^Policy must be an object/,
  /^Statement is required/,
  /^Effect must be present/,
  /^Version must be either|^Version must be a string/,
  /^Invalid key /,
  /^If present, .* cannot be null/,
  /^Only one of /,
  /^One of (Not)?(Action|Resource) or /,
  /^(Not)?Principal is not allowed in an identity policy/,
  /^Found data type /,
  /^Condition must be an object|^Condition operator must be an object/,
]

function readErrors(errors: Errors): DecisionAnswer | { readonly refused: string } {
  if (errors.message !== 'policy.errors') return { unsupported: REASONS[errors.message] ?? `it says ${errors.message}` }
  const lists = [
    ...(errors.sessionPolicyErrors ?? []).map((error) => ['session', error] as const),
    ...(errors.resourcePolicyErrors ?? []).map((error) => ['policies.resource', error] as const),
    ...[
      errors.identityPolicyErrors,
      errors.permissionBoundaryErrors,
      errors.serviceControlPolicyErrors,
      errors.resourceControlPolicyErrors,
      errors.vpcEndpointErrors,
    ].flatMap((byName) =>
      Object.entries(byName ?? {}).flatMap(([name, list]) => list.map((error) => [name, error] as const)),
    ),
  ]
  const malformed = lists.find(([, { message }]) => MALFORMED.some((pattern) => pattern.test(message)))
  if (malformed !== undefined) return { refused: `${malformed[0]}: ${malformed[1].path}: ${malformed[1].message}` }
  return { unsupported: `a policy that it refuses: ${lists[0]?.[0]}: ${lists[0]?.[1].message}` }
}

const REASONS: { readonly [message: string]: string | undefined } = {
  'invalid.action': 'unknown action',
  'invalid.service': 'unknown service',
  'must.use.wildcard': 'an action that takes no resource, asked with one',
  'no.resource.types': 'a resource of a type that the action does not take',
  'multiple.resource.types': 'a resource whose type it cannot tell',
}
