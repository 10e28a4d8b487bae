import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { notActionAsAction } from '../../mutants/actions/notActionAsAction.ts'
import { notComplement } from './notComplement.ts'

lawsOf(notComplement, { finds: notActionAsAction, appliesTo: 70 })
