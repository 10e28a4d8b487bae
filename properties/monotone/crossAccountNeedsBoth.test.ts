import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { crossAccountLikeSame } from '../../mutants/crossAccount/crossAccountLikeSame.ts'
import { crossAccountNeedsBoth } from './crossAccountNeedsBoth.ts'

lawsOf(crossAccountNeedsBoth, { finds: crossAccountLikeSame, appliesTo: 15 })
