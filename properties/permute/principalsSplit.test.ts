import { firstPrincipalOnly } from '../../mutants/principals/firstPrincipalOnly.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { principalsSplit } from './principalsSplit.ts'

lawsOf(principalsSplit, { finds: firstPrincipalOnly, appliesTo: 20 })
