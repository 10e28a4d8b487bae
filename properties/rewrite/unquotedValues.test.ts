import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { unquotedValuesIgnored } from '../../mutants/operators/unquotedValuesIgnored.ts'
import { unquotedValues } from './unquotedValues.ts'

lawsOf(unquotedValues, { finds: unquotedValuesIgnored, appliesTo: 40 })
