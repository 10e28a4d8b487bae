import { many } from '../../model/edit/many.ts'
import { plainDocument, statementsOf } from '../../model/edit/plainDocument.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/**
 * Whether an Allow statement of a policy speaks of the service of some request, so that a trial about it is worth its time. A guess by the
 * letters alone: it may be wrong either way, and nothing may rest on it but which trials are made.
 */
export function mayAllow(policy: Policy, { requests }: Scenario): boolean {
  const document = plainDocument(policy)
  if (document === undefined) return false
  const services = new Set(requests.map(({ action }) => serviceOf(action)))
  return statementsOf(document).some(({ Effect, Action, NotAction }) => {
    if (Effect !== 'Allow') return false
    return (
      NotAction !== undefined ||
      many(Action ?? []).some((pattern) => pattern === '*' || services.has(serviceOf(pattern)))
    )
  })
}

const serviceOf = (action: string): string => action.slice(0, Math.max(action.indexOf(':'), 0)).toLowerCase()
