import { accountIdsAsNumbers } from '../../mutants/crossAccount/accountIdsAsNumbers.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { accountRenamed } from './accountRenamed.ts'

lawsOf(accountRenamed, { finds: accountIdsAsNumbers, appliesTo: 15 })
