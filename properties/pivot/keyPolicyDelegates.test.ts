import { accountPrincipalGrants } from '../../mutants/principals/accountPrincipalGrants.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { keyPolicyDelegates } from './keyPolicyDelegates.ts'

lawsOf(keyPolicyDelegates, { finds: accountPrincipalGrants, appliesTo: 50 })
