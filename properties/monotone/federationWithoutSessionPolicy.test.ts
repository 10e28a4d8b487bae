import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { federationInheritsUser } from '../../mutants/session/federationInheritsUser.ts'
import { federationWithoutSessionPolicy } from './federationWithoutSessionPolicy.ts'

lawsOf(federationWithoutSessionPolicy, { finds: federationInheritsUser, appliesTo: 5 })
