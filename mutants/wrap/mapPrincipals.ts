import { many } from '../../model/edit/many.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PrincipalMap, Statement } from '../../model/policyDocument.ts'
import { mapStatements } from './mapStatements.ts'

/** Puts other names in the place of the AWS principals of the resource policy. */
export function mapPrincipals(scenario: Scenario, edit: (name: string, statement: Statement) => string): Scenario {
  return mapStatements(scenario, (statement, kind) => {
    const { Principal } = statement
    if (kind !== 'resource' || typeof Principal !== 'object' || Principal === null) return statement
    const { AWS } = Principal as PrincipalMap
    if (AWS === undefined) return statement
    return { ...statement, Principal: { ...Principal, AWS: many(AWS).map((name) => edit(name, statement)) } }
  })
}
