import { lawsOf } from '../../campaign/testing/lawsOf.ts'
import { version2008Refused } from '../../mutants/documents/version2008Refused.ts'
import { versionWithoutVariables } from './versionWithoutVariables.ts'

lawsOf(versionWithoutVariables, { finds: version2008Refused, appliesTo: 85 })
