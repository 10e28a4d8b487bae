import { numbersAsText } from '../../mutants/operators/numbersAsText.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { conditionsByConstruction } from './conditionsByConstruction.ts'

lawsOf(conditionsByConstruction, { finds: numbersAsText, appliesTo: 50 })
