import { boundaryGrants } from '../../mutants/limits/boundaryGrants.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { defaultDeny } from './defaultDeny.ts'

lawsOf(defaultDeny, { finds: boundaryGrants, appliesTo: 30 })
