import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { scpLastLevelOnly } from '../../mutants/limits/scpLastLevelOnly.ts'
import { scpLevelsIntersect } from './scpLevelsIntersect.ts'

lawsOf(scpLevelsIntersect, { finds: scpLastLevelOnly, appliesTo: 5 })
