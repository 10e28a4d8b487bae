import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { negatedFalseOnMissing } from '../../mutants/conditions/negatedFalseOnMissing.ts'
import { conditionTernary } from './conditionTernary.ts'

lawsOf(conditionTernary, { finds: negatedFalseOnMissing, appliesTo: 70 })
