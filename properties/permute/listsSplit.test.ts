import { firstActionOnly } from '../../mutants/actions/firstActionOnly.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { listsSplit } from './listsSplit.ts'

lawsOf(listsSplit, { finds: firstActionOnly, appliesTo: 70 })
