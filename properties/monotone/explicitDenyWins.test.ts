import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { sessionDenyIgnored } from '../../mutants/session/sessionDenyIgnored.ts'
import { explicitDenyWins } from './explicitDenyWins.ts'

lawsOf(explicitDenyWins, { finds: sessionDenyIgnored, appliesTo: 95 })
