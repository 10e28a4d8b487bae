import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { sidsUniqueAcrossPolicies } from '../../mutants/documents/sidsUniqueAcrossPolicies.ts'
import { sidsIrrelevant } from './sidsIrrelevant.ts'

lawsOf(sidsIrrelevant, { finds: sidsUniqueAcrossPolicies, appliesTo: 70 })
