import { sessionPoliciesByName } from '../../mutants/state/sessionPoliciesByName.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { sessionsReissued } from './sessionsReissued.ts'

lawsOf(sessionsReissued, { finds: sessionPoliciesByName, appliesTo: 35 })
