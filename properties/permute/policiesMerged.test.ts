import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { lastPolicyWins } from '../../mutants/decision/lastPolicyWins.ts'
import { policiesMerged } from './policiesMerged.ts'

lawsOf(policiesMerged, { finds: lastPolicyWins, appliesTo: 25 })
