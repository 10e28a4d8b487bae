import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { resourceCaseInsensitive } from '../../mutants/resources/resourceCaseInsensitive.ts'
import { resourcePatterns } from './resourcePatterns.ts'

lawsOf(resourcePatterns, { finds: resourceCaseInsensitive, appliesTo: 50 })
