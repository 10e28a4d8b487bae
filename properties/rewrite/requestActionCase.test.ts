import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { actionCaseSensitive } from '../../mutants/actions/actionCaseSensitive.ts'
import { requestActionCase } from './requestActionCase.ts'

lawsOf(requestActionCase, { finds: actionCaseSensitive, appliesTo: 60 })
