import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { lastPolicyWins } from '../../mutants/decision/lastPolicyWins.ts'
import { identityPoliciesUnite } from './identityPoliciesUnite.ts'

lawsOf(identityPoliciesUnite, { finds: lastPolicyWins, appliesTo: 20 })
