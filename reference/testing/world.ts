import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy, PrincipalElement, Statement } from '../../model/policyDocument.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { type CompiledWorld, compile, isRefusal } from '../compile.ts'
import { decide } from '../decide.ts'
import type { Readings } from '../readings.ts'
import { rulesOf } from '../rulesOf.ts'
import type { Verdict } from '../verdict.ts'
import { roleSession } from './who.ts'

/** The scenario of a test, tersely: a list of statements is one policy document of Version 2012-10-17. */
export interface Parts {
  readonly as?: Pick<Scenario, 'principal' | 'session'>
  readonly identity?: readonly Statement[] | undefined
  readonly boundary?: readonly Statement[]
  /** The inline session policy. */
  readonly session?: readonly Statement[] | undefined
  readonly managed?: readonly (readonly Statement[])[]
  readonly resource?: readonly Statement[] | undefined
  /** One policy a level. */
  readonly scps?: readonly (readonly Statement[])[]
  readonly rcps?: readonly (readonly Statement[])[]
  readonly endpoint?: readonly Statement[]
  readonly kind?: Scenario['resourceKind']
  readonly owner?: string
  readonly action?: string
  readonly resourceArn?: string
  readonly context?: Scenario['requests'][number]['context']
}

export const ACCOUNT = '111122223333'
export const OTHER_ACCOUNT = '444455556666'
export const OBJECT = 'arn:aws:s3:::bucket/key'

/** What a statement has beside Effect; an element that is undefined is absent. */
type More = { readonly [element in keyof Statement]?: Statement[element] | undefined }

const statement = (elements: More): Statement => elements as Statement
/** Statements of identity-type policies: any action, any resource, where nothing else is said. */
export const allow = (more: More = {}): Statement =>
  statement({ Effect: 'Allow', Action: more.NotAction === undefined ? '*' : undefined, Resource: '*', ...more })
export const deny = (more: More = {}): Statement => ({ ...allow(more), Effect: 'Deny' })

/** Statements of a policy with principals; without Resource, which trust policies must not have. */
export const grant = (Principal: PrincipalElement, more: More = {}): Statement =>
  statement({ Effect: 'Allow', Principal, Action: '*', ...more })
export const refuse = (Principal: PrincipalElement, more: More = {}): Statement =>
  statement({ ...grant(Principal, more), Effect: 'Deny' })

export function policy(statements: readonly Statement[]): Policy {
  return { Version: '2012-10-17', Statement: statements } as unknown as Policy
}

/** A scenario of one request, by a role session where nothing else is said. It has to pass the format. */
export function scenarioOf(parts: Parts): Scenario {
  const { as = roleSession, kind, owner = ACCOUNT } = parts
  const scenario: Scenario = {
    principal: as.principal,
    ...(as.session !== undefined && {
      session: {
        ...as.session,
        ...(parts.session !== undefined && { inline: policy(parts.session) }),
        ...(parts.managed !== undefined && {
          managed: parts.managed.map((statements, at) => ({
            arn: `arn:aws:iam::${ACCOUNT}:policy/p${at}`,
            document: policy(statements),
          })),
        }),
      },
    }),
    policies: {
      identity: parts.identity === undefined ? [] : [policy(parts.identity)],
      ...(parts.boundary !== undefined && { boundary: policy(parts.boundary) }),
      ...(parts.resource !== undefined && { resource: policy(parts.resource) }),
      ...(parts.scps !== undefined && { scps: parts.scps.map((level) => [policy(level)]) }),
      ...(parts.rcps !== undefined && { rcps: parts.rcps.map((level) => [policy(level)]) }),
      ...(parts.endpoint !== undefined && { endpoint: policy(parts.endpoint) }),
    },
    resourceAccount: owner,
    ...(kind !== undefined && { resourceKind: kind }),
    requests: [
      { action: parts.action ?? 's3:GetObject', resource: parts.resourceArn ?? OBJECT, context: parts.context ?? {} },
    ],
  }
  const read = readScenario(scenario)
  if (!read.ok) throw new Error(`the test's scenario is malformed: ${JSON.stringify(read.problems)}`)
  return scenario
}

/** Compiles, where a refusal is a mistake of the test. */
export function compiled(scenario: Scenario, readings?: Readings): CompiledWorld {
  const world = compile(scenario, readings)
  if (isRefusal(world)) throw new Error(`refused: ${JSON.stringify(world)}`)
  return world
}

export function verdictOf(parts: Parts, readings?: Readings): Verdict {
  const scenario = scenarioOf(parts)
  return decide(compiled(scenario, readings), scenario.requests[0] as Scenario['requests'][number])
}

/** `allowed: resource`, decision and layer. */
export function says(parts: Parts, readings?: Readings): string {
  const { decision, layer } = verdictOf(parts, readings)
  return `${decision}: ${layer}`
}

/** The same for a decision on which every reading agrees; names the points where one does not. */
export function surely(parts: Parts): string {
  const { decision, layer, permitted, open } = verdictOf(parts)
  return permitted.length === 1 ? `${decision}: ${layer}` : `${decision}: ${layer}, open by ${open.join(' ')}`
}

/** The rules of a verdict, `!` before those that did not hold. */
export function marksOf(parts: Parts): string[] {
  return rulesOf(verdictOf(parts)).map(({ id, held }) => (held ? id : `!${id}`))
}
