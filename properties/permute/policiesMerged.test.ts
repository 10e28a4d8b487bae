import { lastPolicyWins } from '../../mutants/decision/lastPolicyWins.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { policiesMerged } from './policiesMerged.ts'

lawsOf(policiesMerged, { finds: lastPolicyWins, appliesTo: 25 })
