import { unbucketed } from '../../evaluators/live/drive/bucketPolicy.ts'
import { type Client, clientOf } from '../../evaluators/live/drive/conditionKeys.ts'
import { inexpressible } from '../../evaluators/live/drive/inexpressible.ts'
import { asHad, liveContext } from '../../evaluators/live/drive/liveContext.ts'
import { planned } from '../../evaluators/live/drive/planned.ts'
import { usedKeys } from '../../evaluators/live/drive/usedKeys.ts'
import type { LiveScope } from '../../evaluators/live/server/liveServer.ts'
import type { Policies, Scenario } from '../../model/format/scenario.ts'
import type { JsonObject } from '../../model/json.ts'
import type { Policy } from '../../model/policyDocument.ts'

interface Fitting
  extends Pick<LiveScope, 'actions' | 'supports' | 'conditions' | 'bucketPolicies' | 'managedSessionPolicies'> {
  /** By default one on loopback, as of the servers that the suite starts. */
  readonly client?: Client
}

const LOOPBACK = clientOf('http://127.0.0.1')

/**
 * A drawn scenario made into one that a server can be asked, or nothing: in its partition, its session by AssumeRole with an inline
 * policy, documents written as every server takes them, of the requests those that a call asks for, and their contexts as a live request
 * has them. Only for what is drawn: a scenario that somebody gives is asked as it stands or not at all.
 */
export function fitted(drawn: Scenario, { client = LOOPBACK, ...scope }: Fitting): Scenario | undefined {
  const scenario = JSON.parse(named(JSON.stringify(drawn), scope.actions)) as Scenario
  const { principal, session, policies } = scenario
  const keys = (scope.conditions?.keys ?? []).map((key) => key.toLowerCase())
  const requests = scenario.requests.flatMap((request) => {
    const plan = planned(request, scope.actions)
    if (typeof plan === 'string') return []
    const { had } = liveContext(request.context, plan.call, keys, { client, principal })
    return [{ ...request, context: asHad(request.context, had) }]
  })
  if (requests.length === 0) return undefined
  const identity = policies.identity.map(plain)
  const managed = scope.managedSessionPolicies === true ? (session?.managed ?? []) : []
  // Where there are no managed ones, the first is as good inline.
  const inline = session?.inline ?? (managed.length > 0 ? undefined : session?.managed?.[0]?.document)
  const given: Scenario = {
    ...scenario,
    requests,
    policies: { identity, ...kept(policies, scope, principal.type === 'Anonymous') },
    ...(session === undefined
      ? {}
      : {
          session: {
            via: 'AssumeRole',
            ...(inline === undefined ? {} : { inline: plain(inline) }),
            ...(managed.length === 0
              ? {}
              : { managed: managed.map(({ arn, document }) => ({ arn, document: plain(document) })) }),
          },
        }),
  }
  if (inexpressible(given, scope) !== undefined) return undefined
  const asking = { keys: usedKeys(given).keys, of: { client, principal } }
  const asked = given.requests.filter((request) => typeof planned(request, scope.actions, asking) !== 'string')
  return asked.length === 0 ? undefined : { ...given, requests: asked }
}

/** Of the other policies those that the server has, the resource's as a bucket can have it. */
function kept({ boundary, resource }: Policies, scope: Fitting, anonymous: boolean): Partial<Policies> {
  const decides = scope.bucketPolicies === 'of-all' || (scope.bucketPolicies === 'of-anonymous' && anonymous)
  return {
    ...(boundary === undefined || !scope.supports.includes('boundary') ? {} : { boundary: plain(boundary) }),
    ...(resource === undefined || !decides ? {} : { resource: ofBuckets(plain(resource)) }),
  }
}

/** Every resource that no bucket policy can name stands for all of the bucket. */
function ofBuckets(document: Policy): Policy {
  const Statement = (document.Statement as readonly JsonObject[]).map((statement) => {
    const { NotResource: _, ...others } = statement
    return unbucketed({ Statement: [statement] }) === undefined ? statement : { ...others, Resource: '*' }
  })
  return { ...document, Statement }
}

/** Names that generation likes and some servers do not have stand for others that read alike. */
const STAND_INS = [['GetObjectAcl', 'GetObjectTagging']] as const

/** Where generation has an address of documents' own, the client's, and the ranges around it likewise. */
const ADDRESSES = [
  ['203.0.113.7', '127.0.0.1'],
  ['203.0.113.4/30', '127.0.0.0/30'],
  ['203.0.113.', '127.0.0.'],
] as const

function named(json: string, actions: readonly string[]): string {
  let text = json
  for (const [name, other] of STAND_INS)
    if (!actions.includes(`s3:${name.toLowerCase()}`)) text = text.replaceAll(name, other)
  for (const [address, other] of ADDRESSES) text = text.replaceAll(address, other)
  return text
}

/** With the version that has variables, and its statements in a list: both say the same. */
function plain(document: Policy): Policy {
  const { Statement } = document as { readonly Statement?: unknown }
  return { ...document, Version: '2012-10-17', Statement: Array.isArray(Statement) ? Statement : [Statement] } as Policy
}
