import { pickStatement } from '../edit/pickStatement.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { meanings } from '../judge/agrees.ts'
import { compare } from '../judge/compare.ts'
import type { Property } from '../property.ts'

/** A new Deny either hits a request or leaves its decision alone. */
export const addedDenyOnlyDenies: Property = {
  id: 'added-deny-only-denies',
  sentence:
    'Adding to a policy the Deny of what one of its statements allows leaves each decision as it was, or makes it an explicit deny.',
  rules: ['EVAL-02', 'EVAL-23'],
  relation: 'monotone',
  keptBecause: 'It tells an evaluator whose Deny changes other requests too, in whole generated worlds.',
  trial: (scenario, random) => {
    const site = pickStatement(scenario, random, ({ Effect }) => Effect === 'Allow')
    if (site === undefined) return undefined
    const denied = site.replace([site.statement, { ...withoutSid(site.statement), Effect: 'Deny' }])
    return compare(scenario, denied, (answer) => [...meanings(answer), 'explicitDeny'])
  },
}
