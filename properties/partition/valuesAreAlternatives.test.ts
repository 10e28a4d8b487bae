import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { valuesAllRequired } from '../../mutants/conditions/valuesAllRequired.ts'
import { valuesAreAlternatives } from './valuesAreAlternatives.ts'

lawsOf(valuesAreAlternatives, { finds: valuesAllRequired, appliesTo: 20 })
