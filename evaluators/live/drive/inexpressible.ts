import type { Scenario } from '../../../model/format/scenario.ts'
import { userNameOf, writtenKey } from './conditionKeys.ts'
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
}

/** Why a world cannot be set up on a server over the driver, or nothing. What `hello` rules out is ruled out here too. */
export function inexpressible(scenario: Scenario, { conditions }: Expressible = {}): string | undefined {
  const { principal, session, policies } = scenario
  const { arn = '', type } = principal
  if (type !== 'AssumedRole' && type !== 'IAMUser') return `a principal of type ${type}`
  if (!arn.startsWith('arn:aws:')) return 'a principal outside the partition aws'
  if (session !== undefined && session.via !== 'AssumeRole') return `a session by ${session.via}`
  if ((session?.managed ?? []).length > 0) return 'managed session policies'
  const { identity: _, ...others } = policies
  for (const [kind, policy] of Object.entries(others)) if (policy !== undefined) return `a policy of kind ${kind}`
  for (const document of documentsOf(scenario))
    if (typeof document === 'object' && document !== null && Object.hasOwn(document, 'text')) return 'a policy as text'
  return unsaid(scenario, conditions)
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
