import { valuesAllRequired } from '../../mutants/conditions/valuesAllRequired.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { valuesAreAlternatives } from './valuesAreAlternatives.ts'

lawsOf(valuesAreAlternatives, { finds: valuesAllRequired, appliesTo: 20 })
