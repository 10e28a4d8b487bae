import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { laterAllowOverrides } from '../../mutants/decision/laterAllowOverrides.ts'
import { orderIrrelevant } from './orderIrrelevant.ts'

lawsOf(orderIrrelevant, { finds: laterAllowOverrides, appliesTo: 80 })
