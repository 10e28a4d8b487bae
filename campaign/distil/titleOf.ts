import type { PolicyKind } from '../../model/edit/mapPolicies.ts'
import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Verdict } from '../../reference/verdict.ts'
import { type Clause, clausesOf } from './clause.ts'
import type { Pivot } from './pivotsOf.ts'

/** One sentence for people: who asks, what comes of it, and the statement that it turns on. */
export function titleOf(scenario: Scenario, verdict: Verdict, pivots: readonly Pivot[]): string {
  const who = whoText(scenario)
  const request = scenario.requests[0] as Request
  const effect = verdict.decision === 'explicitDeny' ? 'Deny' : 'Allow'
  const ofLayer = pivots.filter((pivot) => pivot.kind === KIND_OF[verdict.layer])
  const ofEffect = verdict.decision === 'allowed' ? ofLayer : ofLayer.filter((pivot) => pivot.effect === effect)
  const telling = mostTelling(ofEffect) ?? mostTelling(ofLayer) ?? mostTelling(pivots)
  const decided = verdict.statements[0]?.policy
  const at = telling === undefined ? '' : clauseText(telling, request)
  switch (verdict.decision) {
    case 'explicitDeny': {
      const place = telling?.effect === 'Deny' ? telling.path : (decided ?? telling?.path)
      return place === undefined
        ? `${capital(who)} is denied by the ${verdict.layer} layer`
        : `A Deny${telling?.path === place ? ` with ${at}` : ''} in ${placeText(place, scenario)} stops ${who}`
    }
    case 'allowed':
      return telling === undefined
        ? `${capital(who)} is allowed by the ${verdict.layer} layer`
        : `${capital(who)} is allowed: ${placeText(telling.path, scenario)} has ${withArticle(telling)} ${at}${besideText(scenario, pivots)}`
    case 'implicitDeny':
      return telling === undefined
        ? `${LAYER[verdict.layer]} ${who}`
        : telling.effect === 'Deny'
          ? `Nothing allows ${who}, and ${placeText(telling.path, scenario)} has a Deny with ${at}`
          : `${capital(who)} is not allowed: ${placeText(telling.path, scenario)} has ${withArticle(telling)} ${at}`
  }
}

const KIND_OF: { readonly [layer in Verdict['layer']]: PolicyKind | undefined } = {
  operation: undefined,
  partition: undefined,
  root: undefined,
  rcp: 'rcp',
  scp: 'scp',
  endpoint: 'endpoint',
  resource: 'resource',
  identity: 'identity',
  boundary: 'boundary',
  session: 'session',
}

/** Where nothing else is to be told: two layers are in the way at once, or there is nothing at all. */
const LAYER: { readonly [layer in Verdict['layer']]: string } = {
  operation: 'The operation is not for',
  partition: 'Resources in another partition are out of reach for',
  root: 'Full access is not for',
  rcp: 'No RCP allows anything to',
  scp: 'Among other things that are missing, no SCP allows it to',
  endpoint: 'Among other things that are missing, the endpoint policy does not allow it to',
  resource: 'The resource policy does not allow it to',
  identity: 'Nothing allows it to',
  boundary: 'Among other things that are missing, the permissions boundary does not allow it to',
  session: 'Among other things that are missing, no session policy allows it to',
}

const WHO: { readonly [type in Scenario['principal']['type']]: string } = {
  AssumedRole: 'a role session',
  FederatedUser: 'a federated user',
  IAMUser: 'an IAM user',
  Root: 'the root user',
  AWSService: 'an AWS service',
  WebIdentityUser: 'a web identity',
  SAMLUser: 'a SAML user',
  Anonymous: 'an anonymous caller',
}

function whoText(scenario: Scenario): string {
  const { principal, session, resourceKind } = scenario
  const via = session === undefined || !/With/.test(session.via) ? '' : ` from ${session.via}`
  const elsewhere = isCrossAccount(scenario) ? ' of another account' : ''
  const what = resourceKind === 'role-trust' ? ' at a role' : resourceKind === 'kms-key' ? ' at a key' : ''
  return `${WHO[principal.type]}${via}${elsewhere}${what}`
}

/** The policy at a path, as the beginning of a sentence. */
export function policyText(path: string, scenario: Scenario): string {
  return capital(
    placeText(path, scenario)
      .replace(/^its own /, 'the user’s ')
      .replace(/^its /, 'the '),
  )
}

function placeText(path: string, { principal, policies, resourceKind }: Scenario): string {
  if (path.startsWith('policies.identity'))
    return principal.type === 'AssumedRole' ? 'its role’s policy' : 'its own policy'
  if (path === 'policies.boundary') return 'its permissions boundary'
  if (path === 'session.inline') return 'its session policy'
  if (path.startsWith('session.managed')) return 'a managed session policy'
  if (path === 'policies.endpoint') return 'the endpoint policy'
  if (path.startsWith('policies.scps')) return `an SCP${levelText(path, policies.scps?.length ?? 0)}`
  if (path.startsWith('policies.rcps')) return `an RCP${levelText(path, policies.rcps?.length ?? 0)}`
  return resourceKind === 'role-trust'
    ? 'the trust policy'
    : resourceKind === 'kms-key'
      ? 'the key policy'
      : 'the resource policy'
}

function levelText(path: string, levels: number): string {
  const level = Number.parseInt(path.slice(path.indexOf('[') + 1), 10)
  if (levels === 1) return ''
  return level === 0 ? ' of the root' : level === levels - 1 ? ' of the account' : ' of an OU'
}

/** Conditions tell more than patterns, patterns more than stars; what is not met more than what is. */
function mostTelling(pivots: readonly Pivot[]): Pivot | undefined {
  return [...pivots].sort((one, other) => weight(other) - weight(one))[0]
}

function weight({ element, met, values }: Pivot): number {
  const kind = element === 'Condition' ? 8 : element.startsWith('Not') ? 6 : element === 'Principal' ? 3 : 2
  return kind + (met ? 0 : 1) + (values.every((value) => value === '*') ? -2 : 0)
}

/** Where all that a decision turns on is a plain Allow, what it does not turn on is what a program may stumble over. */
function besideText(scenario: Scenario, pivots: readonly Pivot[]): string {
  if (pivots.some((pivot) => weight(pivot) > PLAIN)) return ''
  const isPivot = (clause: Clause): boolean =>
    pivots.some(({ path, index, element, operator, key }) =>
      [path, index, element, operator, key].every(
        (part, at) => part === [clause.path, clause.index, clause.element, clause.operator, clause.key][at],
      ),
    )
  const others = clausesOf(scenario).filter((clause) => !isPivot(clause))
  const [beside] = others.sort((one, other) => weight({ ...other, met: true }) - weight({ ...one, met: true }))
  if (beside === undefined || weight({ ...beside, met: true }) <= PLAIN) return ''
  const what = beside.element === 'Condition' ? `${beside.operator} ${quoted(beside.key ?? '')}` : beside.element
  return `, beside ${withArticle(beside)} ${what} in ${placeText(beside.path, scenario)}`
}

/** The weight of an Action or a Resource that is met. */
const PLAIN = 2

function withArticle({ effect }: Clause): string {
  return effect === 'Allow' ? 'an Allow with' : 'a Deny with'
}

function clauseText({ element, operator, key, values, met }: Pivot, { context }: Request): string {
  if (element !== 'Condition') return `${element} ${valuesText(values)}${met ? '' : ', which does not match'}`
  const name = Object.keys(context).find((one) => one.toLowerCase() === key?.toLowerCase())
  const has = name === undefined ? undefined : context[name]
  const request =
    has === undefined
      ? 'no such key'
      : typeof has === 'string'
        ? quoted(has)
        : has.length === 0
          ? 'an empty list'
          : `[${valuesText(has)}]`
  return `${operator} ${quoted(key ?? '')}: ${valuesText(values)} where the request has ${request}${met ? '' : ', which does not meet it'}`
}

const SHOWN = 2

function valuesText(values: readonly string[]): string {
  if (values.length === 0) return 'no value'
  const shown = values.slice(0, SHOWN).map(quoted).join(', ')
  return values.length > SHOWN ? `${shown} and ${values.length - SHOWN} more` : shown
}

const LONGEST = 48

function quoted(value: string): string {
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
