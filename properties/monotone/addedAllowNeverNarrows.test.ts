import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { allowBeatsDeny } from '../../mutants/decision/allowBeatsDeny.ts'
import { addedAllowNeverNarrows } from './addedAllowNeverNarrows.ts'

lawsOf(addedAllowNeverNarrows, { finds: allowBeatsDeny, appliesTo: 60 })
