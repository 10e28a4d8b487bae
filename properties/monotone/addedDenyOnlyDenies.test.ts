import { denyCancelsAllow } from '../../mutants/decision/denyCancelsAllow.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { addedDenyOnlyDenies } from './addedDenyOnlyDenies.ts'

lawsOf(addedDenyOnlyDenies, { finds: denyCancelsAllow, appliesTo: 80 })
