import { decisionsCachedByAction } from '../../mutants/state/decisionsCachedByAction.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { worldsInterleaved } from './worldsInterleaved.ts'

lawsOf(worldsInterleaved, { finds: decisionsCachedByAction, appliesTo: 60 })
