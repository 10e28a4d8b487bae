import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { rootNeedsPolicies } from '../../mutants/principals/rootNeedsPolicies.ts'
import { rootFullAccess } from './rootFullAccess.ts'

lawsOf(rootFullAccess, { finds: rootNeedsPolicies, appliesTo: 2 })
