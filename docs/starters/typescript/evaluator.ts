import type { Evaluator, OneOrMany, PolicyDocument, Request, Scenario, Statement } from 'assume-nothing/model'

/** Identity and session policies of role sessions, without conditions and variables. Grow it, and claim what you add. */
const evaluator: Evaluator = {
  hello: {
    protocol: 1,
    name: 'my-evaluator',
    version: '0.1.0',
    language: 'typescript',
    outcomes: 'three-way',
    supports: ['identity', 'session'],
    without: ['Condition', 'variables'],
  },
  authorize: (scenario) => ({ decisions: scenario.requests.map((request) => decide(scenario, request)) }),
}

export default evaluator

type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny'

function decide({ principal, session, policies }: Scenario, request: Request): Decision {
  if (request.action.toLowerCase() === 'sts:getcalleridentity') return 'allowed' // needs no permission, whatever policies say
  const identity = statementsOf(policies.identity)
  const passed = [...(session?.inline ? [session.inline] : []), ...(session?.managed ?? []).map((one) => one.document)]
  const limits = statementsOf(passed)

  if (applies('Deny', identity, request) || applies('Deny', limits, request)) return 'explicitDeny'
  if (request.resource !== '*' && partOf(request.resource, 1) !== partOf(principal.arn ?? '', 1)) return 'implicitDeny'
  if (!applies('Allow', identity, request)) return 'implicitDeny'
  if (passed.length > 0 && !applies('Allow', limits, request)) return 'implicitDeny' // session policies only ever limit
  return 'allowed'
}

/** Documents as the scenario carries them are well formed: only evaluators that support `validation` get others. */
function statementsOf(documents: readonly object[]): readonly Statement[] {
  return documents.flatMap((document) => listOf((document as PolicyDocument).Statement))
}

function applies(effect: Statement['Effect'], statements: readonly Statement[], request: Request): boolean {
  return statements.some((one) => one.Effect === effect && coversAction(one, request) && coversResource(one, request))
}

function coversAction({ Action, NotAction }: Statement, { action }: Request): boolean {
  const listed = listOf(Action ?? NotAction).some((pattern) => like(pattern.toLowerCase(), action.toLowerCase()))
  return Action === undefined ? !listed : listed
}

function coversResource({ Resource, NotResource }: Statement, { resource }: Request): boolean {
  // The resource "*" stands for actions that take none: only the pattern "*" covers it.
  const covers = (pattern: string): boolean => (resource === '*' ? /^\*+$/.test(pattern) : like(pattern, resource))
  const listed = listOf(Resource ?? NotResource).some(covers)
  return Resource === undefined ? !listed : listed
}

/** `*` matches any run of characters, `?` one. Goes back to the last star only, so that no pattern makes it slow. */
function like(pattern: string, text: string): boolean {
  let [at, star, mark] = [0, -1, 0]
  for (let from = 0; from < text.length; ) {
    if (pattern[at] === '*') [star, mark] = [at++, from]
    else if (pattern[at] === '?' || pattern[at] === text[from]) [at, from] = [at + 1, from + 1]
    else if (star !== -1) [at, from] = [star + 1, ++mark]
    else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}

function partOf(arn: string, index: number): string | undefined {
  return arn.split(':', index + 1)[index]
}

function listOf<T>(value: OneOrMany<T> | undefined): readonly T[] {
  return value === undefined ? [] : ([] as readonly T[]).concat(value)
}
