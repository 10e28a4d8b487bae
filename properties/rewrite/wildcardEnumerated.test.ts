import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { firstActionOnly } from '../../mutants/actions/firstActionOnly.ts'
import { wildcardEnumerated } from './wildcardEnumerated.ts'

lawsOf(wildcardEnumerated, { finds: firstActionOnly, appliesTo: 60 })
