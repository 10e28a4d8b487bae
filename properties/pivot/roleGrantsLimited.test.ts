import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { sessionSparesRoleGrants } from '../../mutants/session/sessionSparesRoleGrants.ts'
import { roleGrantsLimited } from './roleGrantsLimited.ts'

lawsOf(roleGrantsLimited, { finds: sessionSparesRoleGrants, appliesTo: 40 })
