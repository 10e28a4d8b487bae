import type { Property } from '../../../properties/property.ts'
import type { KillMatrix } from './measureKills.ts'
import type { Vacuity } from './measureVacuity.ts'

/** The page `docs/kills.md`: per property its kills, unique kills and vacuity, then the mutants that no property found. */
export function killsText(matrix: KillMatrix, vacuity: ReadonlyMap<Property, Vacuity>, worlds: number): string {
  const kills = [...matrix]
  const rows = [...vacuity].map(([property, { trials, vacuous }]) => {
    const own = kills.filter(([, killers]) => killers.has(property))
    const unique = own.filter(([, killers]) => killers.size === 1).map(([mutant]) => mutant.id)
    const why = unique.length > 0 ? unique.join(', ') : (property.keptBecause ?? '**nothing says why it stays**')
    const share = trials === 0 ? 'no trial' : `${Math.round((100 * vacuous) / trials)} %`
    return `| ${property.id} | ${own.length} | ${unique.length} | ${share} | ${why} |`
  })
  const survivors = kills
    .filter(([, killers]) => killers.size === 0)
    .map(([{ id, sentence }]) => `- ${id}: ${sentence}`)
  return `# What each property finds

Written by \`npm run kills\`: ${vacuity.size} properties, ${matrix.size} mutants, ${worlds} generated worlds of the default preset, fixed seeds, no
reference asked. A *kill* is a mutant that the property finds in one of the worlds; it is *unique* where no other property does. A trial is
*vacuous* where no elementary fault in what its scenarios differ in could have broken it: a policy left out or taken for a
grant, a statement read as matching nothing, everything or everybody, or as the other effect, an answer carried over.

| property | kills | unique | vacuous | found by it alone, or why it stays |
| --- | ---: | ---: | ---: | --- |
${rows.join('\n')}

${survivors.length === 0 ? 'Every mutant is found by a property.' : `Not found by any property in these worlds:\n\n${survivors.join('\n')}`}
`
}
