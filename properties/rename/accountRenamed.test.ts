import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { accountIdsAsNumbers } from '../../mutants/crossAccount/accountIdsAsNumbers.ts'
import { accountRenamed } from './accountRenamed.ts'

lawsOf(accountRenamed, { finds: accountIdsAsNumbers, appliesTo: 15 })
