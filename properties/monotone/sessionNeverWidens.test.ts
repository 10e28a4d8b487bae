import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { sessionJoinedWithRole } from '../../mutants/session/sessionJoinedWithRole.ts'
import { sessionNeverWidens } from './sessionNeverWidens.ts'

lawsOf(sessionNeverWidens, { finds: sessionJoinedWithRole, appliesTo: 25 })
