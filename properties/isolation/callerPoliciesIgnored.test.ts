import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { callerPoliciesJoin } from '../../mutants/session/callerPoliciesJoin.ts'
import { callerPoliciesIgnored } from './callerPoliciesIgnored.ts'

lawsOf(callerPoliciesIgnored, { finds: callerPoliciesJoin, appliesTo: 50 })
