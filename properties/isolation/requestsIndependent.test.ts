import { deniedOnceDeniedOn } from '../../mutants/state/deniedOnceDeniedOn.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { requestsIndependent } from './requestsIndependent.ts'

lawsOf(requestsIndependent, { finds: deniedOnceDeniedOn, appliesTo: 90 })
