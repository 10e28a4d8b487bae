import { lastPolicyWins } from '../../mutants/decision/lastPolicyWins.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { identityPoliciesUnite } from './identityPoliciesUnite.ts'

lawsOf(identityPoliciesUnite, { finds: lastPolicyWins, appliesTo: 20 })
