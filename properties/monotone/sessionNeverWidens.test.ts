import { sessionJoinedWithRole } from '../../mutants/session/sessionJoinedWithRole.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { sessionNeverWidens } from './sessionNeverWidens.ts'

lawsOf(sessionNeverWidens, { finds: sessionJoinedWithRole, appliesTo: 25 })
