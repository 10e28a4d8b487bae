import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { sessionLimitsSessionGrants } from '../../mutants/session/sessionLimitsSessionGrants.ts'
import { sessionGrantsUnlimited } from './sessionGrantsUnlimited.ts'

lawsOf(sessionGrantsUnlimited, { finds: sessionLimitsSessionGrants, appliesTo: 50 })
