import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { boundaryGrants } from '../../mutants/limits/boundaryGrants.ts'
import { defaultDeny } from './defaultDeny.ts'

lawsOf(defaultDeny, { finds: boundaryGrants, appliesTo: 30 })
