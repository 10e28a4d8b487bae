import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { sessionManagedIgnored } from '../../mutants/session/sessionManagedIgnored.ts'
import { sessionInlineOrManaged } from './sessionInlineOrManaged.ts'

lawsOf(sessionInlineOrManaged, { finds: sessionManagedIgnored, appliesTo: 30 })
