import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { sessionIntersected } from '../../mutants/session/sessionIntersected.ts'
import { sessionPoliciesUnite } from './sessionPoliciesUnite.ts'

lawsOf(sessionPoliciesUnite, { finds: sessionIntersected, appliesTo: 10 })
