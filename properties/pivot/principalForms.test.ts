import { starInMapUnknown } from '../../mutants/principals/starInMapUnknown.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { principalForms } from './principalForms.ts'

lawsOf(principalForms, { finds: starInMapUnknown, appliesTo: 60 })
