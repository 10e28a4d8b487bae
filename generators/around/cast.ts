import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { Random } from '../random.ts'
import { type Accounts, generateAccounts } from '../world/accounts.ts'
import { generateIdentities, type Identities } from '../world/identities.ts'
import type { Subject } from './subject.ts'

/** Who is there, and which type of principal the documents' own name suggests, if one was drawn. */
export interface Cast {
  readonly accounts: Accounts
  readonly identities: Identities
  readonly suggested: readonly PrincipalType[]
}

const NAMED =
  /^arn:[^:]+:(?:iam|sts)::(\d{12}):(root|role|assumed-role|user|federated-user|oidc-provider|saml-provider)\b/

/** A cast in which, most of the time, somebody plays a part that the documents name; accounts are theirs where they name any. */
export function generateCast(random: Random, subject: Subject, crossAccount: boolean): Cast {
  const name = subject.principals.length > 0 && random.percent(80) ? random.pick(subject.principals) : undefined
  const drawn = generateAccounts(random, crossAccount)
  const accounts = accountsOf(random, drawn, subject, accountIn(name), crossAccount)
  const identities = generateIdentities(random, subject.partition, accounts)
  if (name === undefined) return { accounts, identities, suggested: [] }
  return { accounts, ...played(name, identities, subject.partition, accounts.principal) }
}

function accountIn(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  return /^\d{12}$/.test(name) ? name : NAMED.exec(name)?.[1]
}

function accountsOf(
  random: Random,
  drawn: Accounts,
  { accounts }: Subject,
  named: string | undefined,
  crossAccount: boolean,
): Accounts {
  const owner = accounts.length > 0 && random.percent(90) ? random.pick(accounts) : undefined
  const principal = named ?? (crossAccount ? drawn.principal : (owner ?? drawn.principal))
  const resource = crossAccount ? (owner ?? drawn.resource) : principal
  const apart = crossAccount && resource === principal ? [drawn.principal, drawn.resource, drawn.other] : [resource]
  return {
    principal,
    resource: apart.find((account) => !crossAccount || account !== principal) ?? resource,
    other: drawn.other,
  }
}

/** The cast with the named one in it. */
function played(
  name: string,
  identities: Identities,
  partition: string,
  account: string,
): Pick<Cast, 'identities' | 'suggested'> {
  const part = NAMED.exec(name)?.[2]
  const rest = name.slice(name.indexOf('/') + 1)
  const last = rest.slice(rest.lastIndexOf('/') + 1)
  const sts = `arn:${partition}:sts::${account}:`
  // A wildcard in a name, or an ARN of another partition, names nobody who could ask.
  if (
    part !== undefined &&
    part !== 'root' &&
    (!name.startsWith(`arn:${partition}:`) || rest === '' || /[*?:]/.test(rest))
  )
    return { identities, suggested: [] }
  switch (part) {
    case 'role':
      return {
        identities: {
          ...identities,
          role: name,
          roleName: last,
          session: `${sts}assumed-role/${last}/${identities.sessionName}`,
        },
        suggested: ['AssumedRole'],
      }
    case 'assumed-role': {
      const [roleName, sessionName, more] = rest.split('/')
      if (!roleName || !sessionName || more !== undefined) return { identities, suggested: [] }
      const role = `arn:${partition}:iam::${account}:role/${roleName}`
      return { identities: { ...identities, session: name, sessionName, roleName, role }, suggested: ['AssumedRole'] }
    }
    case 'user':
      return { identities: { ...identities, user: name, userName: last }, suggested: ['IAMUser', 'FederatedUser'] }
    case 'federated-user':
      return { identities: { ...identities, federated: name, federatedName: last }, suggested: ['FederatedUser'] }
    case 'oidc-provider':
      return { identities: { ...identities, oidcProvider: name }, suggested: ['WebIdentityUser'] }
    case 'saml-provider':
      return { identities: { ...identities, samlProvider: name }, suggested: ['SAMLUser'] }
    case undefined:
      return /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(name)
        ? { identities: { ...identities, service: name }, suggested: ['AWSService'] }
        : { identities, suggested: [] }
    default:
      return { identities, suggested: [] }
  }
}
