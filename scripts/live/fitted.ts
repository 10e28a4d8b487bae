import { planned } from '../../evaluators/live/drive/planned.ts'
import type { LiveScope } from '../../evaluators/live/server/liveServer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/**
 * A drawn scenario made into one that a server can be asked, or nothing: in its partition, its session by AssumeRole with an inline
 * policy, documents written as every server takes them, and of the requests those that a call asks for. Only for what is drawn: a scenario
 * that somebody gives is asked as it stands or not at all.
 */
export function fitted(drawn: Scenario, { actions }: Pick<LiveScope, 'actions'>): Scenario | undefined {
  const scenario = JSON.parse(named(JSON.stringify(drawn), actions)) as Scenario
  const { principal, session, policies } = scenario
  if (principal.arn?.startsWith('arn:aws:') !== true) return undefined
  const requests = scenario.requests.filter((request) => typeof planned(request, actions) !== 'string')
  if (requests.length === 0) return undefined
  const identity = policies.identity.map(plain)
  const given = { ...scenario, requests, policies: { identity } }
  if (session === undefined) return given
  const inline = session.inline ?? session.managed?.[0]?.document
  return {
    ...given,
    session: inline === undefined ? { via: 'AssumeRole' } : { via: 'AssumeRole', inline: plain(inline) },
  }
}

/** Names that generation likes and some servers do not have stand for others that read alike. */
const STAND_INS = [['GetObjectAcl', 'GetObjectTagging']] as const

function named(json: string, actions: readonly string[]): string {
  let text = json
  for (const [name, other] of STAND_INS)
    if (!actions.includes(`s3:${name.toLowerCase()}`)) text = text.replaceAll(name, other)
  return text
}

/** With the version that has variables, and its statements in a list: both say the same. */
function plain(document: Policy): Policy {
  const { Statement } = document as { readonly Statement?: unknown }
  return { ...document, Version: '2012-10-17', Statement: Array.isArray(Statement) ? Statement : [Statement] } as Policy
}
