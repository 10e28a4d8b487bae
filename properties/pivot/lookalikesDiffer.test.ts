import { principalByPrefix } from '../../mutants/principals/principalByPrefix.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { lookalikesDiffer } from './lookalikesDiffer.ts'

lawsOf(lookalikesDiffer, { finds: principalByPrefix, appliesTo: 50 })
