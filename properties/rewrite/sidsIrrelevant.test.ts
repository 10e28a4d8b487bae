import { sidsUniqueAcrossPolicies } from '../../mutants/documents/sidsUniqueAcrossPolicies.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { sidsIrrelevant } from './sidsIrrelevant.ts'

lawsOf(sidsIrrelevant, { finds: sidsUniqueAcrossPolicies, appliesTo: 70 })
