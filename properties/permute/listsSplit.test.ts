import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { firstActionOnly } from '../../mutants/actions/firstActionOnly.ts'
import { listsSplit } from './listsSplit.ts'

lawsOf(listsSplit, { finds: firstActionOnly, appliesTo: 70 })
