import { allowBeatsDeny } from '../../mutants/decision/allowBeatsDeny.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { addedAllowNeverNarrows } from './addedAllowNeverNarrows.ts'

lawsOf(addedAllowNeverNarrows, { finds: allowBeatsDeny, appliesTo: 60 })
