import { federationInheritsUser } from '../../mutants/session/federationInheritsUser.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { federationWithoutSessionPolicy } from './federationWithoutSessionPolicy.ts'

lawsOf(federationWithoutSessionPolicy, { finds: federationInheritsUser, appliesTo: 5 })
