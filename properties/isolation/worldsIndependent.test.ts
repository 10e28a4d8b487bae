import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { decisionsCached } from '../../mutants/state/decisionsCached.ts'
import { worldsIndependent } from './worldsIndependent.ts'

lawsOf(worldsIndependent, { finds: decisionsCached, appliesTo: 60 })
