import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { variablesLiteral } from '../../mutants/variables/variablesLiteral.ts'
import { variablesSubstituted } from './variablesSubstituted.ts'

lawsOf(variablesSubstituted, { finds: variablesLiteral, appliesTo: 10 })
