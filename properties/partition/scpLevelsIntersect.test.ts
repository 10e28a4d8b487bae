import { scpLastLevelOnly } from '../../mutants/limits/scpLastLevelOnly.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { scpLevelsIntersect } from './scpLevelsIntersect.ts'

lawsOf(scpLevelsIntersect, { finds: scpLastLevelOnly, appliesTo: 5 })
