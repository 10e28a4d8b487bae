import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { singleStatementIgnored } from '../../mutants/documents/singleStatementIgnored.ts'
import { oneOrMany } from './oneOrMany.ts'

lawsOf(oneOrMany, { finds: singleStatementIgnored, appliesTo: 90 })
