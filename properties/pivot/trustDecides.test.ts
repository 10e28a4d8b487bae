import { trustPolicyOptional } from '../../mutants/principals/trustPolicyOptional.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { trustDecides } from './trustDecides.ts'

lawsOf(trustDecides, { finds: trustPolicyOptional, appliesTo: 60 })
