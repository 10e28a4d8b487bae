import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { scpDeniesOnly } from '../../mutants/limits/scpDeniesOnly.ts'
import { everyLayerFilters } from './everyLayerFilters.ts'

lawsOf(everyLayerFilters, { finds: scpDeniesOnly, appliesTo: 50 })
