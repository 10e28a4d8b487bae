import { rootNeedsPolicies } from '../../mutants/principals/rootNeedsPolicies.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { rootFullAccess } from './rootFullAccess.ts'

lawsOf(rootFullAccess, { finds: rootNeedsPolicies, appliesTo: 2 })
