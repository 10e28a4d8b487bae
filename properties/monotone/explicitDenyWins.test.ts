import { sessionDenyIgnored } from '../../mutants/session/sessionDenyIgnored.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { explicitDenyWins } from './explicitDenyWins.ts'

lawsOf(explicitDenyWins, { finds: sessionDenyIgnored, appliesTo: 95 })
