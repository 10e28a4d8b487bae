import { crossAccountLikeSame } from '../../mutants/crossAccount/crossAccountLikeSame.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { crossAccountNeedsBoth } from './crossAccountNeedsBoth.ts'

lawsOf(crossAccountNeedsBoth, { finds: crossAccountLikeSame, appliesTo: 15 })
