import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { firstPrincipalOnly } from '../../mutants/principals/firstPrincipalOnly.ts'
import { principalsSplit } from './principalsSplit.ts'

lawsOf(principalsSplit, { finds: firstPrincipalOnly, appliesTo: 20 })
