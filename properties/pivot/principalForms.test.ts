import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { starInMapUnknown } from '../../mutants/principals/starInMapUnknown.ts'
import { principalForms } from './principalForms.ts'

lawsOf(principalForms, { finds: starInMapUnknown, appliesTo: 60 })
