import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { actionByPrefix } from '../../mutants/actions/actionByPrefix.ts'
import { actionPatterns } from './actionPatterns.ts'

lawsOf(actionPatterns, { finds: actionByPrefix, appliesTo: 50 })
