import { actionCaseSensitive } from '../../mutants/actions/actionCaseSensitive.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { requestActionCase } from './requestActionCase.ts'

lawsOf(requestActionCase, { finds: actionCaseSensitive, appliesTo: 60 })
