import { statementsBeyondThreeLost } from '../../mutants/documents/statementsBeyondThreeLost.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { duplicatesIrrelevant } from './duplicatesIrrelevant.ts'

lawsOf(duplicatesIrrelevant, { finds: statementsBeyondThreeLost, appliesTo: 90 })
