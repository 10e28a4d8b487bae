import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { notPrincipalIgnored } from '../../mutants/principals/notPrincipalIgnored.ts'
import { notPrincipalSpares } from './notPrincipalSpares.ts'

lawsOf(notPrincipalSpares, { finds: notPrincipalIgnored, appliesTo: 45 })
