import { boundaryGrants } from '../../mutants/limits/boundaryGrants.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { neutralPolicies } from './neutralPolicies.ts'

lawsOf(neutralPolicies, { finds: boundaryGrants, appliesTo: 90 })
