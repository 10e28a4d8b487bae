import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { accountGrantForRootAlone } from '../../mutants/interactions/accountGrantForRootAlone.ts'
import { crossAccountByConstruction } from './crossAccountByConstruction.ts'

lawsOf(crossAccountByConstruction, { finds: accountGrantForRootAlone, appliesTo: 40 })
