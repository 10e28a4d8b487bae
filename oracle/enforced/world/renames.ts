import { parseArn } from '../../../model/arn.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import { BUCKET_PREFIX, ENFORCED_PATH, NEUTRAL } from '../ours.ts'

/** What the names of a scenario become: ours, of this world alone. */
export interface Renames {
  readonly principal: Scenario['principal']
  /** Any text of a policy: ARNs of the principal, and its account. */
  readonly text: (text: string) => string
  /** A pattern of Resource or NotResource, or the resource of a request: buckets get our prefix. */
  readonly resource: (pattern: string) => string
  /** The ARN of a managed session policy, by its place. */
  readonly managed: (at: number) => string
  /** A principal of a bucket policy: `*`, one that exists anyway, or a role or user to be made; or why it cannot be named. */
  readonly named: (arn: string) => { readonly arn: string; readonly companion?: string } | { readonly reason: string }
}

const SESSION_NAME = /^[\w+=,.@-]{2,64}$/

/** The names of a world, or why its principal cannot be made. */
export function renamesOf({ principal }: Scenario): Renames | { readonly reason: string } {
  const own = partsOf(principal)
  if (own === undefined) return { reason: `a principal of type ${principal.type}` }
  const { account, kind, name, oldIssuer } = own
  const ours = `an-${NEUTRAL.run}-${NEUTRAL.world}`
  const issuer = `arn:aws:iam::${NEUTRAL.account}:${kind}${ENFORCED_PATH}${ours}`
  // STS wants two characters at least.
  const session = own.session?.length === 1 ? own.session.repeat(2) : (own.session ?? '')
  if (principal.type === 'AssumedRole' && !SESSION_NAME.test(session))
    return { reason: 'a session name that STS refuses' }
  const arn =
    principal.type === 'IAMUser'
      ? issuer
      : `arn:aws:sts::${NEUTRAL.account}:${principal.type === 'AssumedRole' ? `assumed-role/${ours}/${session}` : `federated-user/${ours}`}`
  const replaced = (text: string): string => {
    let renamed = text.replaceAll(oldIssuer, issuer)
    if (own.session?.length === 1)
      renamed = renamed.replaceAll(`:assumed-role/${name}/${own.session}`, `:assumed-role/${name}/${session}`)
    if (principal.type === 'AssumedRole')
      renamed = renamed.replaceAll(`:assumed-role/${name}/`, `:assumed-role/${ours}/`)
    if (principal.type === 'FederatedUser' && principal.arn !== undefined)
      renamed = renamed.replaceAll(principal.arn, arn)
    return renamed.replaceAll(account, NEUTRAL.account)
  }
  const bucketPrefix = `${BUCKET_PREFIX}${NEUTRAL.run}-${NEUTRAL.world}-`
  const companions = new Map<string, string>()
  return {
    principal: principal.type === 'IAMUser' ? { type: 'IAMUser', arn } : { type: principal.type, arn, issuer },
    text: replaced,
    resource: (pattern) => {
      const colons = endOfColons(pattern)
      if (colons === -1 || !pattern.startsWith('arn:')) return replaced(pattern)
      const [head, rest] = [pattern.slice(0, colons + 1), pattern.slice(colons + 1)]
      if (head.split(':')[2] !== 's3' || rest === '' || '*?$'.includes(rest.charAt(0))) return replaced(pattern)
      return `${replaced(head)}${bucketPrefix}${rest}`
    },
    managed: (at) => `arn:aws:iam::${NEUTRAL.account}:policy${ENFORCED_PATH}${ours}-m${at}`,
    named: (given) => {
      if (given === '*') return { arn: '*' }
      if (given === account || given === `arn:aws:iam::${account}:root`) return { arn: replaced(given) }
      const arn = replaced(given)
      if (arn === issuer || (session !== '' && arn.startsWith(`arn:aws:sts::${NEUTRAL.account}:assumed-role/${ours}/`)))
        return /[*?]/.test(arn) ? { reason: 'wildcards in principals' } : { arn }
      if (principal.type === 'FederatedUser' && given === principal.arn) return { arn }
      return another(given, account, name, companions, ours)
    },
  }
}

/** Another role or user of the account, under a name of ours; whoever else would have to exist elsewhere. */
function another(
  given: string,
  account: string,
  name: string,
  known: Map<string, string>,
  ours: string,
): ReturnType<Renames['named']> {
  if (/[*?]/.test(given)) return { reason: 'wildcards in principals' }
  const parts = parseArn(given)
  if (parts === undefined || parts.account !== account || parts.partition !== 'aws')
    return { reason: 'principals of other accounts in a bucket policy' }
  const [type = '', ...path] = parts.resource.split('/')
  const session = type === 'assumed-role' ? (path[1] ?? '') : undefined
  const kind = type === 'assumed-role' ? 'role' : type
  const other = session === undefined ? path.at(-1) : path[0]
  if (
    (kind !== 'role' && kind !== 'user') ||
    other === undefined ||
    (session !== undefined && !SESSION_NAME.test(session))
  )
    return { reason: 'principals in a bucket policy that no role or user is' }
  if (other === name) return { reason: 'a role named with a path that is not its own' }
  const key = `${kind}/${other}`
  const standIn = known.get(key) ?? `${ours}-${known.size}`
  known.set(key, standIn)
  const companion = `arn:aws:iam::${NEUTRAL.account}:${kind}${ENFORCED_PATH}${standIn}`
  const arn = session === undefined ? companion : `arn:aws:sts::${NEUTRAL.account}:assumed-role/${standIn}/${session}`
  return { arn, companion }
}

function partsOf({ type, arn = '', issuer = '' }: Scenario['principal']) {
  const [oldIssuer, kind] =
    type === 'AssumedRole' ? [issuer, 'role'] : type === 'IAMUser' ? [arn, 'user'] : [issuer, 'user']
  const parts = parseArn(oldIssuer)
  if (!['AssumedRole', 'IAMUser', 'FederatedUser'].includes(type) || parts?.partition !== 'aws') return undefined
  const name = parts.resource.slice(parts.resource.lastIndexOf('/') + 1)
  const session = type === 'AssumedRole' ? arn.slice(arn.lastIndexOf('/') + 1) : undefined
  return { account: parts.account, kind, name, oldIssuer, session }
}

/** Where the fifth colon of an ARN pattern stands. */
function endOfColons(pattern: string): number {
  let at = -1
  for (let count = 0; count < 5; count++) {
    at = pattern.indexOf(':', at + 1)
    if (at === -1) return -1
  }
  return at
}
