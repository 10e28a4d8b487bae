import { conditionKeysCaseSensitive } from '../../mutants/conditions/conditionKeysCaseSensitive.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { conditionKeyCase } from './conditionKeyCase.ts'

lawsOf(conditionKeyCase, { finds: conditionKeysCaseSensitive, appliesTo: 70 })
