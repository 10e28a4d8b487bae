import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { accountPrincipalGrants } from '../../mutants/principals/accountPrincipalGrants.ts'
import { keyPolicyDelegates } from './keyPolicyDelegates.ts'

lawsOf(keyPolicyDelegates, { finds: accountPrincipalGrants, appliesTo: 50 })
