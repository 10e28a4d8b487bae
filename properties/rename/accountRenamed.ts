import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { accountOf } from '../../model/edit/principalFacts.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { JsonValue } from '../../model/json.ts'
import { isPolicyText } from '../../model/policyDocument.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** An account id is a name, leading zeros included (RES-18): what it is called decides nothing. */
export const accountRenamed: Property = {
  id: 'account-renamed',
  sentence: 'Calling the principal’s account by another number, everywhere, changes no decision.',
  rules: ['RES-18', 'EVAL-13'],
  relation: 'rename',
  keptBecause: 'Nothing else renames; leading zeros and ids inside names are confused in ways that no mutant has yet.',
  trial: (scenario, random) => {
    const account = accountOf(scenario)
    if (account === undefined) return undefined
    const text = JSON.stringify(scenario)
    const other = random.pick(['012345678901', '000000000007', '998877665544', '100000000000'])
    if (text.includes(other) || !isRenamable(scenario, account)) return undefined
    return same(scenario, renamed(scenario as unknown as JsonValue, account, other) as unknown as Scenario)
  },
}

/**
 * Nothing may look at the digits: no wildcard or longer number touches one, no order is asked of them, nothing hides in a text.
 * A number that is compared as such, or as an address or date, could tell the new name from the old.
 */
function isRenamable(scenario: Scenario, account: string): boolean {
  let safe = true
  mapPolicies(scenario, (policy) => {
    if (isPolicyText(policy)) safe = false
    else {
      const text = JSON.stringify(policy)
      if (/[*?]\d|\d[*?]|\$\{|Numeric|Date|IpAddress|Binary/.test(text)) safe = false
    }
    return policy
  })
  return safe && !new RegExp(`\\d${account}|${account}\\d`).test(JSON.stringify(scenario))
}

function renamed(value: JsonValue, from: string, to: string): JsonValue {
  if (typeof value === 'string') return value.replaceAll(from, to)
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.replaceAll(from, to), renamed(item as JsonValue, from, to)]),
  )
}
