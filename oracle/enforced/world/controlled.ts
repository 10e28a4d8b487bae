import { isRefusal } from '../../../campaign/suite.ts'
import type { Request } from '../../../model/format/request.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy, Statement } from '../../../model/policyDocument.ts'
import { CONTROL_KEYS, ENFORCED_TAG, NEUTRAL } from '../ours.ts'
import type { Verdicts } from './enforceable.ts'
import type { EnforcedWorld } from './enforcedWorld.ts'
import { statementsOf } from './guard.ts'

/**
 * The world with what its principal needs beside the given documents: a user may federate, and control calls: its principal, without session policies, may read an object that nobody asks about, by a policy of its own, and
 * another by the bucket policy, where there is one. Once both are let through all is in force. Without them where the documents
 * would refuse them.
 */
export function controlled(world: Omit<EnforcedWorld, 'controls'>, bucket: string, verdicts: Verdicts): EnforcedWorld {
  const { scenario } = world
  const { principal, policies } = scenario
  const asked = scenario.requests[0]?.context ?? {}
  const context =
    principal.type === 'FederatedUser' ? { ...asked, ...contextOfUser(principal.issuer as string) } : asked
  const resourceOf = (key: string): string => `arn:aws:s3:::${bucket}/${key}`
  const read = (key: string, more: Partial<Statement> = {}): Statement => ({
    Sid: 'Control',
    Effect: 'Allow',
    ...more,
    Action: 's3:GetObject',
    Resource: resourceOf(key),
  })
  const federate: readonly Statement[] =
    principal.type === 'FederatedUser'
      ? [{ Sid: 'MayFederate', Effect: 'Allow', Action: 'sts:GetFederationToken', Resource: '*' }]
      : []
  const who = principal.type === 'IAMUser' ? principal.arn : principal.issuer
  const { boundary, resource } = policies
  const withOwn = (own: readonly Statement[], bounded: readonly Statement[]): Scenario => ({
    ...scenario,
    policies: {
      ...policies,
      ...(own.length === 0 ? {} : { identity: [...policies.identity, documentOf(own)] }),
      ...(boundary === undefined || bounded.length === 0 ? {} : { boundary: added(boundary, bounded) }),
    },
  })
  const controlling = withOwn(
    [read(CONTROL_KEYS.identity), ...federate],
    [read('assume-nothing-control/*'), ...federate],
  )
  const whole: Scenario =
    resource === undefined
      ? controlling
      : {
          ...controlling,
          policies: {
            ...controlling.policies,
            resource: added(resource, [read(CONTROL_KEYS.bucket, { Principal: { AWS: who as string } })]),
          },
        }
  const keys = [CONTROL_KEYS.identity, ...(resource === undefined ? [] : [CONTROL_KEYS.bucket])]
  const controls = keys.map((key): Request => ({ action: 's3:GetObject', resource: resourceOf(key), context }))
  const found = verdicts({ ...controlScenario(whole), requests: controls })
  if (!isRefusal(found) && found.every(({ permitted }) => permitted.join() === 'allowed'))
    return { ...world, scenario: whole, controls }
  return { ...world, scenario: withOwn(federate, federate), controls: [] }
}

/** Whether the user of a world with a federated user is let through with GetFederationToken, by its own policies and boundary. */
export function mayFederate({ scenario }: Pick<EnforcedWorld, 'scenario'>, verdicts: Verdicts): boolean {
  const { principal, resourceAccount, policies, requests } = scenario
  if (principal.type !== 'FederatedUser') return true
  const { resource: _, ...own } = policies
  const arn = principal.issuer as string
  const context = { ...requests[0]?.context, ...contextOfUser(arn) }
  const found = verdicts({
    principal: { type: 'IAMUser', arn },
    policies: own,
    resourceAccount,
    requests: [{ action: 'sts:GetFederationToken', resource: principal.arn as string, context }],
  })
  return !isRefusal(found) && found.every(({ permitted }) => permitted.join() === 'allowed')
}

/** The scenario of whoever makes the control calls. */
function controlScenario(scenario: Scenario): Scenario {
  const { principal, session: _, ...rest } = scenario
  const { issuer, type } = principal
  if (type === 'FederatedUser' && issuer !== undefined) return { ...rest, principal: { type: 'IAMUser', arn: issuer } }
  return { ...rest, principal, ...(type === 'AssumedRole' ? { session: { via: 'AssumeRole' } } : {}) }
}

/** What AWS fills in where the user that is federated asks itself. */
function contextOfUser(arn: string): Request['context'] {
  return {
    'aws:PrincipalArn': arn,
    'aws:PrincipalType': 'User',
    'aws:username': arn.slice(arn.lastIndexOf('/') + 1),
    [`aws:PrincipalTag/${ENFORCED_TAG}`]: NEUTRAL.run,
  }
}

function added(document: Policy, more: readonly Statement[]): Policy {
  return { ...document, Statement: [...statementsOf(document), ...more] } as unknown as Policy
}

function documentOf(statements: readonly Statement[]): Policy {
  return { Version: '2012-10-17', Statement: statements } as unknown as Policy
}
