import { laterAllowOverrides } from '../../mutants/decision/laterAllowOverrides.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { orderIrrelevant } from './orderIrrelevant.ts'

lawsOf(orderIrrelevant, { finds: laterAllowOverrides, appliesTo: 80 })
