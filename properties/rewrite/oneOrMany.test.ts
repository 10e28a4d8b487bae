import { singleStatementIgnored } from '../../mutants/documents/singleStatementIgnored.ts'
import { lawsOf } from '../testing/lawsOf.ts'
import { oneOrMany } from './oneOrMany.ts'

lawsOf(oneOrMany, { finds: singleStatementIgnored, appliesTo: 90 })
