import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { principalByPrefix } from '../../mutants/principals/principalByPrefix.ts'
import { lookalikesDiffer } from './lookalikesDiffer.ts'

lawsOf(lookalikesDiffer, { finds: principalByPrefix, appliesTo: 50 })
