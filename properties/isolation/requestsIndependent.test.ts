import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { deniedOnceDeniedOn } from '../../mutants/state/deniedOnceDeniedOn.ts'
import { requestsIndependent } from './requestsIndependent.ts'

lawsOf(requestsIndependent, { finds: deniedOnceDeniedOn, appliesTo: 90 })
