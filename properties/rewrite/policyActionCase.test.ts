import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { actionCaseSensitive } from '../../mutants/actions/actionCaseSensitive.ts'
import { policyActionCase } from './policyActionCase.ts'

lawsOf(policyActionCase, { finds: actionCaseSensitive, appliesTo: 90 })
