import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { trustConditionsUnreadForProviders } from '../../mutants/interactions/trustConditionsUnreadForProviders.ts'
import { withoutAccount } from './withoutAccount.ts'

lawsOf(withoutAccount, { finds: trustConditionsUnreadForProviders, appliesTo: 8 })
