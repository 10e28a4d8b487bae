import { variablesLiteral } from '../../mutants/variables/variablesLiteral.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { variablesSubstituted } from './variablesSubstituted.ts'

lawsOf(variablesSubstituted, { finds: variablesLiteral, appliesTo: 10 })
