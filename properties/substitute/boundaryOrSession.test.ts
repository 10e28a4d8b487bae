import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { boundaryDenyIgnored } from '../../mutants/limits/boundaryDenyIgnored.ts'
import { boundaryOrSession } from './boundaryOrSession.ts'

lawsOf(boundaryOrSession, { finds: boundaryDenyIgnored, appliesTo: 15 })
