import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { allowNotActionDenies } from '../../mutants/actions/allowNotActionDenies.ts'
import { removedAllowNeverWidens } from './removedAllowNeverWidens.ts'

lawsOf(removedAllowNeverWidens, { finds: allowNotActionDenies, appliesTo: 70 })
