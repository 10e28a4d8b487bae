import type { Random } from '../../generators/random.ts'
import type { Decision } from '../../model/decision.ts'
import { documentOf } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { letterCase } from '../edit/letterCase.ts'
import { some } from '../edit/some.ts'
import { withRequests } from '../edit/withRequests.ts'
import { expecting } from '../judge/expecting.ts'
import { together } from '../judge/together.ts'
import type { Property, Trial } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { type Fact, factTrials, pickTry, withKeys } from './factsTrial.ts'

const KEY = 'aws:PrincipalTag/team'

/** What `${…}` says for certain: substitution, defaults, escapes, versions, and that values are text (VAR-01 to VAR-08). */
function factsOf(folder: string, random: Random): readonly Fact[] {
  const has = (value: string): { context: { [KEY]: string } } => ({ context: { [KEY]: value } })
  const variable = `\${${random.percent(50) ? KEY : letterCase(KEY, random)}}`
  const resource = `${folder}/blue/report`
  const Resource = `${folder}/${variable}/report`
  return [
    { statement: { Resource }, resource, matches: true, ...has('blue') },
    { statement: { Resource: `${folder}/${variable}/*` }, resource, matches: true, ...has('blue') },
    { statement: { Resource }, resource, matches: false, ...has('red') },
    { statement: { Resource }, resource, matches: false, ...has('*') },
    { statement: { Resource }, resource, matches: false, ...has('b?ue') },
    { statement: { NotResource: Resource }, resource, matches: false, ...has('blue') },
    { statement: { Resource }, resource, matches: false },
    { statement: { Resource }, resource, matches: false, ...owner('${aws:ResourceTag/owner}') },
    { statement: { Resource }, resource: `${folder}//report`, matches: false },
    { statement: { Resource }, resource, matches: false, version: '2008-10-17', ...has('blue') },
    { statement: { Resource: `${folder}/\${${KEY}, 'blue'}/report` }, resource, matches: true },
    { statement: { Resource: `${folder}/\${${KEY}, 'blue'}/report` }, resource, matches: false, ...has('red') },
    {
      statement: { Resource: `${folder}/\${${KEY}, 'blue'}/report` },
      resource,
      matches: false,
      version: '2008-10-17',
    },
    { statement: { Resource: `${folder}/\${*}/report` }, resource, matches: false },
    { statement: { Resource: `${folder}/\${*}/report` }, resource: `${folder}/*/report`, matches: true },
    { statement: { Resource: `${folder}/bl\${?}e/report` }, resource, matches: false },
    { statement: condition('StringEquals', variable), resource, matches: true, ...owner('blue') },
    { statement: condition('StringEquals', variable), resource, matches: false, ...owner('red') },
    { statement: condition('StringLike', `${variable}-*`), resource, matches: true, ...owner('blue', 'blue-1') },
    { statement: condition('StringLike', variable), resource, matches: false, ...owner('*', 'blue') },
    { statement: condition('StringNotEquals', variable), resource, matches: false, ...owner('blue') },
    { statement: condition('ForAnyValue:StringEquals', variable), resource, matches: true, ...owner('blue') },
    { statement: condition('ForAllValues:StringEquals', variable), resource, matches: false, ...owner('red') },
  ]
}

const condition = (operator: string, wants: string): Fact['statement'] => ({
  Condition: { [operator]: { 'aws:ResourceTag/owner': wants } },
})

const owner = (team: string, tag = 'blue'): Pick<Fact, 'context'> => ({
  context: { [KEY]: team, 'aws:ResourceTag/owner': tag },
})

/** Each request of a batch has its own values. */
function inOneBatch(world: Scenario, request: Request): Trial {
  const folder = request.resource
  const of = (team: string, name: string): Request => ({
    ...request,
    resource: `${folder}/${name}/report`,
    context: withKeys(request.context, { [KEY]: team }),
  })
  const Resource = `${folder}/\${${KEY}}/report`
  const identity = [documentOf({ Effect: 'Allow', Action: request.action, Resource })]
  const requests = [of('blue', 'blue'), of('red', 'red'), of('red', 'blue')]
  const expected = (_: Request, index: number): readonly Decision[] => [index < 2 ? 'allowed' : 'implicitDeny']
  return expecting({ scenario: withRequests(withPolicies(world, { identity }), requests), expected })
}

/** Policy variables, by construction. */
export const variablesByConstruction: Property = {
  id: 'variables-by-construction',
  sentence: 'A policy variable stands for the value of its key, as text, in 2012-10-17 policies only.',
  rules: ['VAR-01', 'VAR-02', 'VAR-03', 'VAR-04', 'VAR-05', 'VAR-06', 'VAR-07'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    if (bare === undefined) return undefined
    // A key that some facts want absent must not be there from before, in any letter case.
    const { [KEY]: _, ...context } = withKeys(bare.request.context, { [KEY]: '', 'aws:ResourceTag/owner': 'nobody' })
    const request = { ...bare.request, context }
    const facts = some(factsOf(request.resource, random), 8, random)
    return together(factTrials({ ...bare, request }, facts, pickTry(bare, random)), inOneBatch(bare.world, request))
  },
}
