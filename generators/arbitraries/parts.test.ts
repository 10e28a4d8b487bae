import { PRESETS } from '../settings.ts'
import { problemsAround, problemsOfPolicy } from '../testing/host.ts'
import { describeLaws } from '../testing/laws.ts'
import { conditionBlockArbitrary } from './conditionBlockArbitrary.ts'
import { actionsArbitrary, resourcesArbitrary } from './patternArbitraries.ts'
import { policiesArbitrary } from './policiesArbitrary.ts'
import { policyDocumentArbitrary } from './policyDocumentArbitrary.ts'
import { bareScenario, principalArbitrary } from './principalArbitrary.ts'
import { principalElementArbitrary } from './principalElementArbitrary.ts'
import { requestArbitrary } from './requestArbitrary.ts'
import { sessionArbitrary } from './sessionArbitrary.ts'
import { statementArbitrary } from './statementArbitrary.ts'

const roles = { ...PRESETS.default, features: { ...PRESETS.default.features, principals: ['AssumedRole'] as const } }
const user = {
  type: 'FederatedUser',
  arn: 'arn:aws:sts::111122223333:federated-user/F',
  issuer: 'arn:aws:iam::111122223333:user/U',
} as const
const inStatement = (parts: object): readonly unknown[] =>
  problemsOfPolicy({ Statement: { Effect: 'Allow', Action: '*', Resource: '*', ...parts } })

describeLaws('principalArbitrary', principalArbitrary(), {
  problems: (principal) => problemsAround(bareScenario(principal)),
})
describeLaws('sessionArbitrary', sessionArbitrary(), {
  problems: (session) =>
    problemsAround(session.via === 'GetFederationToken' ? { principal: user, session } : { session }),
})
describeLaws('policiesArbitrary', policiesArbitrary(roles), {
  problems: (policies) => problemsAround({ policies }),
  runs: 60,
})
describeLaws('requestArbitrary', requestArbitrary(), {
  problems: (request) =>
    problemsAround({ requests: [request], resourceAccount: request.resource.split(':')[4] || '111122223333' }),
})
describeLaws('policyDocumentArbitrary', policyDocumentArbitrary('resource'), { problems: problemsOfPolicy })
describeLaws('statementArbitrary', statementArbitrary(), {
  problems: (statement) => problemsOfPolicy({ Statement: statement }),
})
describeLaws('conditionBlockArbitrary', conditionBlockArbitrary(), {
  problems: (Condition) => inStatement({ Condition }),
})
describeLaws('principalElementArbitrary', principalElementArbitrary(), {
  problems: (Principal) => inStatement({ Principal }),
})
describeLaws('actionsArbitrary', actionsArbitrary(), { problems: (Action) => inStatement({ Action }) })
describeLaws('resourcesArbitrary', resourcesArbitrary(), { problems: (Resource) => inStatement({ Resource }) })
