import { notActionAsAction } from '../../mutants/actions/notActionAsAction.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { notComplement } from './notComplement.ts'

lawsOf(notComplement, { finds: notActionAsAction, appliesTo: 70 })
