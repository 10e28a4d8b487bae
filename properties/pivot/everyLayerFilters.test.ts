import { scpDeniesOnly } from '../../mutants/limits/scpDeniesOnly.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { everyLayerFilters } from './everyLayerFilters.ts'

lawsOf(everyLayerFilters, { finds: scpDeniesOnly, appliesTo: 50 })
