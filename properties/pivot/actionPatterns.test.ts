import { actionByPrefix } from '../../mutants/actions/actionByPrefix.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { actionPatterns } from './actionPatterns.ts'

lawsOf(actionPatterns, { finds: actionByPrefix, appliesTo: 50 })
