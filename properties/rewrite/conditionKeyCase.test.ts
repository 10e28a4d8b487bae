import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { conditionKeysCaseSensitive } from '../../mutants/conditions/conditionKeysCaseSensitive.ts'
import { conditionKeyCase } from './conditionKeyCase.ts'

lawsOf(conditionKeyCase, { finds: conditionKeysCaseSensitive, appliesTo: 70 })
