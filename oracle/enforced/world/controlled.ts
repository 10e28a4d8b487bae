import { isRefusal } from '../../../campaign/suite.ts'
import type { Request } from '../../../model/format/request.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy, Statement } from '../../../model/policyDocument.ts'
import { CONTROL_KEYS } from '../ours.ts'
import type { Verdicts } from './enforceable.ts'
import type { EnforcedWorld } from './enforcedWorld.ts'
import { statementsOf } from './guard.ts'

/**
 * The world with control calls: its principal, without session policies, may read an object that nobody asks about, by a policy of its own, and
 * another by the bucket policy, where there is one. Once both are let through all is in force. Without them where the documents
 * would refuse them.
 */
export function controlled(world: Omit<EnforcedWorld, 'controls'>, bucket: string, verdicts: Verdicts): EnforcedWorld {
  const { scenario } = world
  const { principal, policies } = scenario
  const [{ context = {} } = {}] = scenario.requests
  const resourceOf = (key: string): string => `arn:aws:s3:::${bucket}/${key}`
  const read = (key: string, more: Partial<Statement> = {}): Statement => ({
    Sid: 'Control',
    Effect: 'Allow',
    ...more,
    Action: 's3:GetObject',
    Resource: resourceOf(key),
  })
  const own: Statement[] = [read(CONTROL_KEYS.identity)]
  if (principal.type === 'FederatedUser')
    own.push({ Sid: 'MayFederate', Effect: 'Allow', Action: 'sts:GetFederationToken', Resource: '*' })
  const who = principal.type === 'IAMUser' ? principal.arn : principal.issuer
  const { boundary, resource } = policies
  const with_: Scenario = {
    ...scenario,
    policies: {
      identity: [...policies.identity, { Version: '2012-10-17', Statement: own } as unknown as Policy],
      ...(boundary === undefined ? {} : { boundary: added(boundary, read('assume-nothing-control/*')) }),
      ...(resource === undefined
        ? {}
        : { resource: added(resource, read(CONTROL_KEYS.bucket, { Principal: { AWS: who as string } })) }),
    },
  }
  const keys = [CONTROL_KEYS.identity, ...(resource === undefined ? [] : [CONTROL_KEYS.bucket])]
  const controls = keys.map((key): Request => ({ action: 's3:GetObject', resource: resourceOf(key), context }))
  const found = verdicts({ ...controlScenario(with_), requests: controls })
  if (!isRefusal(found) && found.every(({ permitted }) => permitted.join() === 'allowed'))
    return { ...world, scenario: with_, controls }
  return { ...world, controls: [] }
}

/** The scenario of whoever makes the control calls. */
function controlScenario(scenario: Scenario): Scenario {
  const { principal, session: _, ...rest } = scenario
  const { issuer, type } = principal
  if (type === 'FederatedUser' && issuer !== undefined) return { ...rest, principal: { type: 'IAMUser', arn: issuer } }
  return { ...rest, principal, ...(type === 'AssumedRole' ? { session: { via: 'AssumeRole' } } : {}) }
}

function added(document: Policy, statement: Statement): Policy {
  return { ...document, Statement: [...statementsOf(document), statement] } as unknown as Policy
}
