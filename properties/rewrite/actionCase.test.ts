import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { actionCaseSensitive } from '../../mutants/actions/actionCaseSensitive.ts'
import { actionCase } from './actionCase.ts'

lawsOf(actionCase, { finds: actionCaseSensitive, appliesTo: 80 })
