import { allowNotActionDenies } from '../../mutants/actions/allowNotActionDenies.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { removedAllowNeverWidens } from './removedAllowNeverWidens.ts'

lawsOf(removedAllowNeverWidens, { finds: allowNotActionDenies, appliesTo: 70 })
