import { writeFileSync } from 'node:fs'
import { MUTANTS } from '../../mutants/all.ts'
import { PROPERTIES } from '../../properties/all.ts'
import { killsText } from './kills/killsText.ts'
import { measureKills } from './kills/measureKills.ts'
import { measureVacuity } from './kills/measureVacuity.ts'

const WORLDS = 60
const TRIALS = 120

// Measures property × mutant and writes docs/kills.md anew: run `npm run kills` after a change of either. Deterministic.
const vacuity = new Map(PROPERTIES.map((property) => [property, measureVacuity(property, TRIALS)]))
const text = killsText(measureKills(PROPERTIES, MUTANTS, WORLDS), vacuity, WORLDS)
writeFileSync(new URL('../../docs/kills.md', import.meta.url), text)
