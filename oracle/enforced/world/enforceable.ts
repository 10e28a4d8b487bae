import type { Suite } from '../../../campaign/suite.ts'
import { isRefusal } from '../../../campaign/suite.ts'
import { CALLS } from '../../../evaluators/live/drive/calls.ts'
import { planned } from '../../../evaluators/live/drive/planned.ts'
import { mapPolicies } from '../../../model/edit/mapPolicies.ts'
import type { Request } from '../../../model/format/request.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import type { Verdict } from '../../../reference/verdict.ts'
import { ENFORCED_TAG, NEUTRAL } from '../ours.ts'
import { bucketPolicy } from './bucketPolicy.ts'
import { controlled, mayFederate } from './controlled.ts'
import type { EnforcedWorld, NotEnforceable } from './enforcedWorld.ts'
import { guardOf } from './guard.ts'
import { missingFrom } from './missingFrom.ts'
import { rekeyed } from './rekeyed.ts'
import { type Renames, renamesOf } from './renames.ts'
import { tagNames, tagsFor } from './tagNames.ts'
import { tooLong } from './tooLong.ts'

/** The reference, as this room needs it. */
export type Verdicts = Suite['referee']['verdicts']

export interface EnforceableOptions {
  readonly verdicts: Verdicts
  /** Whether a bucket policy may allow "*", which needs Block Public Access off for its bucket. */
  readonly publicPolicies: boolean
}

const ACTIONS = Object.keys(CALLS)

/**
 * A scenario of one context as a world in an account, or why there is none. What comes of it is a scenario of its own: it is taken only where
 * the reference decides each request as in the given one, so that the answer of either is the answer of both.
 */
export function enforceable(given: Scenario, options: EnforceableOptions): EnforcedWorld | NotEnforceable {
  const reason = missingFrom(given)
  if (reason !== undefined) return { reason }
  const before = options.verdicts(given)
  if (isRefusal(before)) return { reason: 'malformed documents' }
  const renames = renamesOf(given)
  if ('reason' in renames) return renames
  const own = given.resourceAccount
  if (own !== NEUTRAL.account && JSON.stringify(given).includes(NEUTRAL.account))
    return { reason: 'names of several accounts' }

  const requests: Request[] = []
  for (const { action, resource, context } of given.requests) {
    const request = { action, resource: renames.resource(resource), context }
    const call = planned(request, ACTIONS)
    if (typeof call === 'string') return { reason: call }
    if (call.bucket.includes('.')) return { reason: 'a bucket name with dots, which TLS does not take' }
    requests.push(request)
  }
  const buckets = [
    ...new Set(requests.map(({ resource }) => resource.slice('arn:aws:s3:::'.length).split('/')[0] as string)),
  ]
  const [bucket = ''] = buckets
  if (given.policies.resource !== undefined && buckets.length > 1)
    return { reason: 'one bucket policy for several buckets' }

  const [{ context = {} } = {}] = given.requests
  const mentioned = new Set<string>()
  const name = tagNames(context)
  const nameOf = (key: string): string => {
    mentioned.add(key.toLowerCase())
    return name(key)
  }
  let failed = false
  const renamed = mapPolicies(given, (policy) => {
    const keyed = rekeyed(policy, nameOf)
    if (keyed === undefined) failed = true
    return renamedDocument(keyed ?? policy, renames.text, renames.resource)
  })
  if (failed) return { reason: 'context keys that come to one tag' }
  const asked = Object.fromEntries(Object.entries(context).filter(([key]) => mentioned.has(key.toLowerCase())))
  const tags = tagsFor(asked, nameOf)
  if (!(tags instanceof Map)) return tags as NotEnforceable
  if (tags.size > 0 && given.principal.type === 'FederatedUser') return { reason: 'conditions for federated users' }

  const resource =
    renamed.policies.resource === undefined ? undefined : bucketPolicy(renamed.policies.resource, renames, bucket)
  if (resource !== undefined && 'reason' in resource) return resource
  if (resource?.isPublic && !options.publicPolicies)
    return { reason: 'bucket policies that allow "*" (--public-policies)' }
  const exempt = given.principal.type === 'FederatedUser' ? ['sts:GetFederationToken'] : []
  const guards = guardOf(renamed.policies.identity, exempt)
  const { caller: _, managed, ...session } = renamed.session ?? { via: 'AssumeRole' as const }
  const scenario: Scenario = {
    principal: renames.principal,
    ...(given.session === undefined
      ? {}
      : { session: { ...session, ...(managed?.length ? { managed: managed.map(managedHere(renames)) } : {}) } }),
    policies: {
      identity: [
        ...renamed.policies.identity,
        ...(guards.length === 0 ? [] : [{ Version: '2012-10-17', Statement: guards } as unknown as Policy]),
      ],
      ...(renamed.policies.boundary === undefined ? {} : { boundary: renamed.policies.boundary }),
      ...(resource === undefined ? {} : { resource: resource.document }),
    },
    resourceAccount: NEUTRAL.account,
    requests: requests.map((request) => ({ ...request, context: contextOf(renames.principal, tags) })),
  }
  const world = controlled(
    {
      scenario,
      tags: Object.fromEntries(tags),
      companions: resource?.companions ?? [],
      isPublic: resource?.isPublic === true,
    },
    bucket,
    options.verdicts,
  )
  // Refused by STS, it would say nothing of the request.
  if (!mayFederate(world, options.verdicts)) return { reason: 'a user whose documents do not let it federate' }
  const long = tooLong(world.scenario)
  if (long !== undefined) return { reason: long }
  const after = options.verdicts(world.scenario)
  if (isRefusal(after) || !before.every((verdict, at) => sameDecision(verdict, after[at])))
    return { reason: 'what is decided otherwise by the names, keys and guards that it needs in an account' }
  return world
}

/** What AWS tells yes from no. */
function sameDecision(before: Verdict, after: Verdict | undefined): boolean {
  if (after === undefined) return false
  const told = ({ permitted }: Verdict): string =>
    [...new Set(permitted.map((decision) => decision === 'allowed'))].sort().join()
  return told(before) === told(after) && (before.decision === 'allowed') === (after.decision === 'allowed')
}

/** Each is a policy of ours, whoever's it was. */
function managedHere({ managed }: Renames) {
  return ({ document }: { readonly document: Policy }, at: number) => ({ arn: managed(at), document })
}

/** Texts renamed, and the patterns of Resource and NotResource; principals of bucket policies are renamed later, as they are told apart. */
function renamedDocument(document: Policy, text: (text: string) => string, resource: (text: string) => string): Policy {
  const walk = (value: unknown, rename: (text: string) => string): unknown => {
    if (typeof value === 'string') return rename(value)
    if (Array.isArray(value)) return value.map((one) => walk(one, rename))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (key === 'Principal' || key === 'NotPrincipal') return [key, one]
        return [key, walk(one, key === 'Resource' || key === 'NotResource' ? resource : rename)]
      }),
    )
  }
  return walk(document, text) as Policy
}

/** What AWS fills in for requests of our principals, as far as it is tested. */
function contextOf(
  { type, arn = '', issuer }: Scenario['principal'],
  tags: ReadonlyMap<string, string>,
): Request['context'] {
  const types = { AssumedRole: 'AssumedRole', IAMUser: 'User', FederatedUser: 'FederatedUser' } as const
  return {
    'aws:PrincipalArn': type === 'AssumedRole' ? (issuer ?? '') : arn,
    'aws:PrincipalAccount': NEUTRAL.account,
    'aws:PrincipalType': types[type as keyof typeof types],
    ...(type === 'IAMUser' ? { 'aws:username': arn.slice(arn.lastIndexOf('/') + 1) } : {}),
    ...(type === 'FederatedUser' ? {} : { [`aws:PrincipalTag/${ENFORCED_TAG}`]: NEUTRAL.run }),
    ...Object.fromEntries([...tags].map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
  }
}
