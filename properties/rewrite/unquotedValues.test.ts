import { unquotedValuesIgnored } from '../../mutants/operators/unquotedValuesIgnored.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { unquotedValues } from './unquotedValues.ts'

lawsOf(unquotedValues, { finds: unquotedValuesIgnored, appliesTo: 40 })
