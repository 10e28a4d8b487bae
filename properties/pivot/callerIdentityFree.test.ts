import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { callerIdentityNeedsPermission } from '../../mutants/interactions/callerIdentityNeedsPermission.ts'
import { callerIdentityFree } from './callerIdentityFree.ts'

lawsOf(callerIdentityFree, { finds: callerIdentityNeedsPermission, appliesTo: 25 })
