import type { Hello } from '../../../model/format/hello.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import { unbucketed } from './bucketPolicy.ts'
import { userNameOf, writtenKey } from './conditionKeys.ts'
import { locksOut } from './locksOut.ts'
import { documentsOf, usedKeys } from './usedKeys.ts'

/** What a server knows of conditions; what it does not is `unsupported`. */
export interface LiveConditions {
  /** Bare operators; IfExists, ForAllValues and ForAnyValue where it has them. */
  readonly operators: readonly string[]
  /** Condition keys as AWS writes them, of those that the driver makes real (`conditionKeys.ts`). */
  readonly keys: readonly string[]
  /** Of the keys, those that a policy variable may name. */
  readonly variables: readonly string[]
  /** Of the keys, those that mean something else in its sessions than in AWS's, and are asked of users alone. */
  readonly ofUsers?: readonly string[]
  /** Of the keys, those of which its documents say that whoever asks can give them as he likes. */
  readonly spoofable?: readonly string[]
}

/** What of a server says whether a world can be set up there. */
interface Expressible {
  readonly conditions?: LiveConditions | undefined
  readonly supports?: Hello['supports'] | undefined
  /** Whose requests bucket policies decide about: of those that are not signed alone, or of all. */
  readonly bucketPolicies?: 'of-anonymous' | 'of-all' | undefined
  readonly managedSessionPolicies?: boolean | undefined
}

/** Why a world cannot be set up on a server over the driver, or nothing. What `hello` rules out is ruled out here too. */
export function inexpressible(scenario: Scenario, server: Expressible = {}): string | undefined {
  const { principal, session } = scenario
  const { arn, type } = principal
  const supports = server.supports ?? []
  const anonymous = type === 'Anonymous' && supports.includes('anonymous')
  if (type !== 'AssumedRole' && type !== 'IAMUser' && !anonymous) return `a principal of type ${type}`
  if (!anonymous && arn?.startsWith('arn:aws:') !== true) return 'a principal outside the partition aws'
  if (session !== undefined && session.via !== 'AssumeRole') return `a session by ${session.via}`
  if ((session?.managed ?? []).length > 0 && server.managedSessionPolicies !== true) return 'managed session policies'
  for (const document of documentsOf(scenario))
    if (typeof document === 'object' && document !== null && Object.hasOwn(document, 'text')) return 'a policy as text'
  return unmade(scenario, server) ?? unsaid(scenario, server.conditions)
}

/** A kind of policy that the server, or the driver, does not have. */
function unmade({ policies, principal, resourceAccount }: Scenario, server: Expressible): string | undefined {
  const { identity: _, boundary, resource, ...others } = policies
  for (const [kind, policy] of Object.entries(others)) if (policy !== undefined) return `a policy of kind ${kind}`
  if (boundary !== undefined && server.supports?.includes('boundary') !== true) return 'a policy of kind boundary'
  if (resource === undefined) return undefined
  if (server.bucketPolicies === undefined) return 'a policy of kind resource'
  const locked = server.bucketPolicies === 'of-all' ? locksOut(resource) : undefined
  if (principal.type === 'Anonymous') return unbucketed(resource) ?? locked
  if (server.bucketPolicies === 'of-anonymous') return 'a bucket policy and a signed request'
  if (principal.arn?.split(':')[4] !== resourceAccount) return 'a bucket of another account'
  return unbucketed(resource) ?? locked
}

/** A live request carries a context of its own: what looks at something that nobody can give or know cannot be compared. */
function unsaid(scenario: Scenario, conditions: LiveConditions | undefined): string | undefined {
  const used = usedKeys(scenario)
  if (conditions === undefined) {
    if (used.hasConditions) return 'conditions'
    return used.hasVariables ? 'policy variables' : undefined
  }
  const named = (names: readonly string[] = []): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()))
  const { operators, keys, variables } = conditions
  for (const operator of used.operators) if (!operators.includes(operator)) return `the condition operator ${operator}`
  const known = named(keys)
  for (const key of used.keys) if (!known.has(key)) return `the condition key ${writtenKey(key)}`
  const variable = named(variables)
  if (variable.size === 0 && used.hasVariables) return 'policy variables'
  for (const key of used.variables) if (!variable.has(key)) return `policy variables of ${writtenKey(key)}`
  if (
    used.keys.has('aws:username') &&
    scenario.principal.type === 'IAMUser' &&
    !isUserName(userNameOf(scenario.principal))
  )
    return 'aws:username of a user whose name some servers refuse'
  const ofUsers = named(conditions.ofUsers)
  if (scenario.session === undefined) return undefined
  for (const key of used.keys) if (ofUsers.has(key)) return `${writtenKey(key)} in a session`
  return undefined
}

/** MinIO's access keys have 3 to 20 characters. */
function isUserName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.@+_-]{2,19}$/.test(name) && name !== 'assume-nothing'
}
