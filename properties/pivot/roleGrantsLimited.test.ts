import { sessionSparesRoleGrants } from '../../mutants/session/sessionSparesRoleGrants.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { roleGrantsLimited } from './roleGrantsLimited.ts'

lawsOf(roleGrantsLimited, { finds: sessionSparesRoleGrants, appliesTo: 40 })
