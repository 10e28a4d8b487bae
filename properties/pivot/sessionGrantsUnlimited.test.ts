import { sessionLimitsSessionGrants } from '../../mutants/session/sessionLimitsSessionGrants.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { sessionGrantsUnlimited } from './sessionGrantsUnlimited.ts'

lawsOf(sessionGrantsUnlimited, { finds: sessionLimitsSessionGrants, appliesTo: 50 })
