import { pickStatement } from '../edit/pickStatement.ts'
import { neverWider } from '../judge/neverWider.ts'
import type { Property } from '../property.ts'

/** A Deny where an Allow stood: less is granted and more is denied. */
export const allowIntoDeny: Property = {
  id: 'allow-into-deny',
  sentence: 'Turning an Allow statement into a Deny allows nothing that was not allowed.',
  rules: ['EVAL-02', 'EVAL-10'],
  relation: 'monotone',
  trial: (scenario, random) => {
    const site = pickStatement(scenario, random, ({ Effect }) => Effect === 'Allow')
    return site && neverWider(scenario, site.replace([{ ...site.statement, Effect: 'Deny' }]))
  },
}
