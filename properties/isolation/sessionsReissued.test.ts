import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { sessionPoliciesByName } from '../../mutants/state/sessionPoliciesByName.ts'
import { sessionsReissued } from './sessionsReissued.ts'

lawsOf(sessionsReissued, { finds: sessionPoliciesByName, appliesTo: 35 })
