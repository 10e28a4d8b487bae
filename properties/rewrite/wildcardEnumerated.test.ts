import { firstActionOnly } from '../../mutants/actions/firstActionOnly.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { wildcardEnumerated } from './wildcardEnumerated.ts'

lawsOf(wildcardEnumerated, { finds: firstActionOnly, appliesTo: 60 })
