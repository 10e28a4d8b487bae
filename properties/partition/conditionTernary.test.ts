import { negatedFalseOnMissing } from '../../mutants/conditions/negatedFalseOnMissing.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { conditionTernary } from './conditionTernary.ts'

lawsOf(conditionTernary, { finds: negatedFalseOnMissing, appliesTo: 70 })
