import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { scpGrants } from '../../mutants/limits/scpGrants.ts'
import { limitsOnlyNarrow } from './limitsOnlyNarrow.ts'

lawsOf(limitsOnlyNarrow, { finds: scpGrants, appliesTo: 22 })
