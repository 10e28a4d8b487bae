import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { numbersAsText } from '../../mutants/operators/numbersAsText.ts'
import { conditionsByConstruction } from './conditionsByConstruction.ts'

lawsOf(conditionsByConstruction, { finds: numbersAsText, appliesTo: 50 })
