import { statementsOf } from '../../model/edit/plainDocument.ts'
import { pickStatement } from '../edit/pickStatement.ts'
import { neverWider } from '../judge/neverWider.ts'
import type { Property } from '../property.ts'

/** Nothing in the language turns the absence of an Allow into a permission. */
export const removedAllowNeverWidens: Property = {
  id: 'removed-allow-never-widens',
  sentence: 'Taking an Allow statement out of a policy allows nothing that was not allowed.',
  rules: ['EVAL-01', 'EVAL-03', 'EVAL-10'],
  relation: 'monotone',
  keptBecause: 'The design asks for it; the catalogue of mutants has no Allow that denies yet.',
  trial: (scenario, random) => {
    // The last statement stays: a document without one is malformed, and what it would mean is open (UNSP-18).
    const site = pickStatement(
      scenario,
      random,
      ({ Effect }, { document }) => Effect === 'Allow' && statementsOf(document).length > 1,
    )
    return site && neverWider(scenario, site.replace([]))
  },
}
