import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { decisionsCachedByAction } from '../../mutants/state/decisionsCachedByAction.ts'
import { worldsInterleaved } from './worldsInterleaved.ts'

lawsOf(worldsInterleaved, { finds: decisionsCachedByAction, appliesTo: 60 })
