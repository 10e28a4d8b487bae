import { callerPoliciesJoin } from '../../mutants/session/callerPoliciesJoin.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { callerPoliciesIgnored } from './callerPoliciesIgnored.ts'

lawsOf(callerPoliciesIgnored, { finds: callerPoliciesJoin, appliesTo: 50 })
