import { actionCaseSensitive } from '../../mutants/actions/actionCaseSensitive.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { policyActionCase } from './policyActionCase.ts'

lawsOf(policyActionCase, { finds: actionCaseSensitive, appliesTo: 90 })
