import { boundaryDenyIgnored } from '../../mutants/limits/boundaryDenyIgnored.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { boundaryOrSession } from './boundaryOrSession.ts'

lawsOf(boundaryOrSession, { finds: boundaryDenyIgnored, appliesTo: 15 })
