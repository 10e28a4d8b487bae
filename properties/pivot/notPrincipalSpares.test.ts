import { notPrincipalIgnored } from '../../mutants/principals/notPrincipalIgnored.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { notPrincipalSpares } from './notPrincipalSpares.ts'

lawsOf(notPrincipalSpares, { finds: notPrincipalIgnored, appliesTo: 45 })
