import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy } from '../../../model/policyDocument.ts'

/** Why a world cannot be set up on a server over the driver, or nothing. What `hello` rules out is ruled out here too. */
export function inexpressible({ principal, session, policies }: Scenario): string | undefined {
  const { arn = '', type } = principal
  if (type !== 'AssumedRole' && type !== 'IAMUser') return `a principal of type ${type}`
  if (!arn.startsWith('arn:aws:')) return 'a principal outside the partition aws'
  if (session !== undefined && session.via !== 'AssumeRole') return `a session by ${session.via}`
  if ((session?.managed ?? []).length > 0) return 'managed session policies'
  const { identity, ...others } = policies
  for (const [kind, policy] of Object.entries(others)) if (policy !== undefined) return `a policy of kind ${kind}`
  for (const document of [...identity, ...(session?.inline === undefined ? [] : [session.inline])]) {
    const problem = unsaid(document)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** A live request carries a context of its own: what asks for one cannot be compared. */
function unsaid(document: Policy): string | undefined {
  const { text, Statement = [] } = document as { readonly text?: unknown; readonly Statement?: unknown }
  if (text !== undefined) return 'a policy as text'
  for (const statement of Array.isArray(Statement) ? Statement : [Statement]) {
    if (typeof statement !== 'object' || statement === null) continue
    if (Object.hasOwn(statement, 'Condition')) return 'conditions'
    if (JSON.stringify(statement).includes('${')) return 'policy variables'
  }
  return undefined
}
