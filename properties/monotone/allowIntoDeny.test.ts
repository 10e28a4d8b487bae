import { sessionDenyOnlyNeutral } from '../../mutants/session/sessionDenyOnlyNeutral.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { allowIntoDeny } from './allowIntoDeny.ts'

lawsOf(allowIntoDeny, { finds: sessionDenyOnlyNeutral, appliesTo: 80 })
