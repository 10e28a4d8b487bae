import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { statementsBeyondThreeLost } from '../../mutants/documents/statementsBeyondThreeLost.ts'
import { duplicatesIrrelevant } from './duplicatesIrrelevant.ts'

lawsOf(duplicatesIrrelevant, { finds: statementsBeyondThreeLost, appliesTo: 90 })
