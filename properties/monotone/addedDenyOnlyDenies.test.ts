import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { denyCancelsAllow } from '../../mutants/decision/denyCancelsAllow.ts'
import { addedDenyOnlyDenies } from './addedDenyOnlyDenies.ts'

lawsOf(addedDenyOnlyDenies, { finds: denyCancelsAllow, appliesTo: 80 })
