import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { boundaryGrants } from '../../mutants/limits/boundaryGrants.ts'
import { neutralPolicies } from './neutralPolicies.ts'

lawsOf(neutralPolicies, { finds: boundaryGrants, appliesTo: 90 })
