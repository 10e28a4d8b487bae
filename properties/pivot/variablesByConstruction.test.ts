import { variableValuesLive } from '../../mutants/variables/variableValuesLive.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { variablesByConstruction } from './variablesByConstruction.ts'

lawsOf(variablesByConstruction, { finds: variableValuesLive, appliesTo: 50 })
