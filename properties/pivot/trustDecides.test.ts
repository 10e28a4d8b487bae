import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { trustPolicyOptional } from '../../mutants/principals/trustPolicyOptional.ts'
import { trustDecides } from './trustDecides.ts'

lawsOf(trustDecides, { finds: trustPolicyOptional, appliesTo: 60 })
