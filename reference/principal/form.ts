import type { PrincipalMap } from '../../model/policyDocument.ts'
import { listOf } from '../listOf.ts'
import type { Requester } from './requester.ts'

/** The ways in which one value of a principal element can reach the requester. */
export type Form =
  | 'account' // its account's root ARN or id
  | 'rootUser' // the same, and the requester is the root user
  | 'role' // the role behind its session
  | 'session' // its role-session ARN
  | 'user' // its IAM user ARN
  | 'issuingUser' // the user behind its federated-user session
  | 'federatedUser' // its federated-user ARN
  | 'star' // "*"
  | 'awsStar' // {"AWS": "*"}
  | 'service' // its service principal
  | 'provider' // its identity provider
  | 'sessionProvider' // a provider, and the session came from one (CONT-16)
  | 'wrongPath' // a role ARN of the issuer's name and another path (UNSP-16)
  | 'otherSpelling' // equal to the requester's but for letter case outside names (UNSP-23)

/** The forms of a principal element that reach a requester, with the values behind them. */
export interface Reach {
  readonly form: Form
  readonly value: string
}

/** RES-05: an array is OR, and so is a map with several keys. */
export function reachesOf(element: '*' | PrincipalMap, requester: Requester): Reach[] {
  if (element === '*') return [{ form: 'star', value: '*' }]
  const reaches: Reach[] = []
  const add = (form: Form | undefined, value: string): void => {
    if (form !== undefined) reaches.push({ form, value })
  }
  for (const value of listOf(element.AWS)) add(awsForm(value, requester), value)
  for (const value of listOf(element.Service))
    add(requester.type === 'AWSService' && value === requester.arn ? 'service' : undefined, value)
  for (const value of listOf(element.Federated)) add(federatedForm(value, requester), value)
  return reaches // CanonicalUser: RES-A15, nothing a scenario can say
}

function awsForm(value: string, requester: Requester): Form | undefined {
  if (value === '*') return 'awsStar'
  const { type, account, partition, arn, issuer } = requester
  if (account === undefined) return undefined
  if (value === account || value === `arn:${partition}:iam::${account}:root`)
    return type === 'Root' ? 'rootUser' : 'account'
  if (value === arn) return type === 'AssumedRole' ? 'session' : type === 'IAMUser' ? 'user' : 'federatedUser'
  if (value === issuer) return type === 'AssumedRole' ? 'role' : 'issuingUser'
  if (type === 'AssumedRole' && isRoleOfOtherPath(value, issuer as string)) return 'wrongPath'
  return isOtherSpelling(value, requester) ? 'otherSpelling' : undefined
}

/** RES-A14: a Federated principal is somebody in trust policies; elsewhere it may be (CONT-16). */
function federatedForm(value: string, { type, arn, asksTrust, federatedSession }: Requester): Form | undefined {
  const isProvider = (type === 'WebIdentityUser' || type === 'SAMLUser') && value === arn
  if (asksTrust) return isProvider ? 'provider' : undefined
  return isProvider || federatedSession ? 'sessionProvider' : undefined
}

/** RES-14, UNSP-16: the right account and name, another path. */
function isRoleOfOtherPath(value: string, issuer: string): boolean {
  const head = issuer.slice(0, issuer.indexOf(':role/') + 6)
  const name = issuer.slice(issuer.lastIndexOf('/') + 1)
  return value.startsWith(head) && value.slice(value.lastIndexOf('/') + 1) === name
}

/** UNSP-23: names are case-sensitive (RES-15); of the rest of an ARN nothing is said. */
function isOtherSpelling(value: string, { arn, issuer, account, partition }: Requester): boolean {
  const own = [arn, issuer, `arn:${partition}:iam::${account}:root`]
  return own.some(
    (text) => text !== undefined && text.toLowerCase() === value.toLowerCase() && nameOf(text) === nameOf(value),
  )
}

function nameOf(arn: string): string {
  return arn.includes('/') ? arn.slice(arn.indexOf('/')) : ''
}
