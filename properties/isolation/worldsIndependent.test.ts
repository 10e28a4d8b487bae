import { decisionsCached } from '../../mutants/state/decisionsCached.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { worldsIndependent } from './worldsIndependent.ts'

lawsOf(worldsIndependent, { finds: decisionsCached, appliesTo: 60 })
