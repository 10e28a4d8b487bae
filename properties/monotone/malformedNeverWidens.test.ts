import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { unknownElementsIgnored } from '../../mutants/documents/unknownElementsIgnored.ts'
import { malformedNeverWidens } from './malformedNeverWidens.ts'

lawsOf(malformedNeverWidens, { finds: unknownElementsIgnored, appliesTo: 40 })
