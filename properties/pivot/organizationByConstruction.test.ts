import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { serviceLinkedRolesLimited } from '../../mutants/interactions/serviceLinkedRolesLimited.ts'
import { organizationByConstruction } from './organizationByConstruction.ts'

lawsOf(organizationByConstruction, { finds: serviceLinkedRolesLimited, appliesTo: 30 })
