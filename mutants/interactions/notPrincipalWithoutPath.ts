import { many } from '../../model/edit/many.ts'
import type { PrincipalMap } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const notPrincipalWithoutPath = defineMutant(
  'interactions',
  'not-principal-without-path',
  'NotPrincipal is compared with the role’s ARN as it follows from the session’s, without a path.',
  (scenario) => {
    const { issuer, type } = scenario.principal
    if (type !== 'AssumedRole' || issuer === undefined) return ask(scenario)
    const short = `${issuer.slice(0, issuer.indexOf('/'))}${issuer.slice(issuer.lastIndexOf('/'))}`
    return ask(
      mapStatements(scenario, (statement) => {
        const { NotPrincipal } = statement
        if (typeof NotPrincipal !== 'object' || NotPrincipal === null || short === issuer) return statement
        const AWS = many((NotPrincipal as PrincipalMap).AWS)
        if (!AWS.includes(issuer)) return statement
        const others = AWS.map((name) => (name === issuer ? NOBODY : name))
        return { ...statement, NotPrincipal: { ...(NotPrincipal as PrincipalMap), AWS: others } }
      }),
    )
  },
)
