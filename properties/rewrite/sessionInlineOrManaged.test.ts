import { sessionManagedIgnored } from '../../mutants/session/sessionManagedIgnored.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { sessionInlineOrManaged } from './sessionInlineOrManaged.ts'

lawsOf(sessionInlineOrManaged, { finds: sessionManagedIgnored, appliesTo: 30 })
