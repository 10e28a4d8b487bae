import { sessionIntersected } from '../../mutants/session/sessionIntersected.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { sessionPoliciesUnite } from './sessionPoliciesUnite.ts'

lawsOf(sessionPoliciesUnite, { finds: sessionIntersected, appliesTo: 10 })
