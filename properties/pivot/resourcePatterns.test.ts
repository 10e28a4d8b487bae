import { resourceCaseInsensitive } from '../../mutants/resources/resourceCaseInsensitive.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { resourcePatterns } from './resourcePatterns.ts'

lawsOf(resourcePatterns, { finds: resourceCaseInsensitive, appliesTo: 50 })
