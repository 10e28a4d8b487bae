import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { variableValuesLive } from '../../mutants/variables/variableValuesLive.ts'
import { variablesByConstruction } from './variablesByConstruction.ts'

lawsOf(variablesByConstruction, { finds: variableValuesLive, appliesTo: 50 })
