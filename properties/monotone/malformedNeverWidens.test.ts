import { unknownElementsIgnored } from '../../mutants/documents/unknownElementsIgnored.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { malformedNeverWidens } from './malformedNeverWidens.ts'

lawsOf(malformedNeverWidens, { finds: unknownElementsIgnored, appliesTo: 40 })
