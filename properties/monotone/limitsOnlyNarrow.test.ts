import { scpGrants } from '../../mutants/limits/scpGrants.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { limitsOnlyNarrow } from './limitsOnlyNarrow.ts'

lawsOf(limitsOnlyNarrow, { finds: scpGrants, appliesTo: 22 })
