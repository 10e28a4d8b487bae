import type { Random } from '../../generators/random.ts'
import { letterCase } from '../edit/letterCase.ts'
import { some } from '../edit/some.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { type Fact, factTrials, pickEffect, withKeys } from './factsTrial.ts'

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
    { statement: { Resource }, resource, matches: false },
    { statement: { Resource }, resource: `${folder}//report`, matches: false },
    { statement: { Resource }, resource, matches: false, version: '2008-10-17', ...has('blue') },
    { statement: { Resource: `${folder}/\${${KEY}, 'blue'}/report` }, resource, matches: true },
    { statement: { Resource: `${folder}/\${${KEY}, 'blue'}/report` }, resource, matches: false, ...has('red') },
    { statement: { Resource: `${folder}/\${*}/report` }, resource, matches: false },
    { statement: { Resource: `${folder}/\${*}/report` }, resource: `${folder}/*/report`, matches: true },
    { statement: { Resource: `${folder}/bl\${?}e/report` }, resource, matches: false },
    { statement: condition('StringEquals', variable), resource, matches: true, ...owner('blue') },
    { statement: condition('StringEquals', variable), resource, matches: false, ...owner('red') },
    { statement: condition('StringLike', `${variable}-*`), resource, matches: true, ...owner('blue', 'blue-1') },
    { statement: condition('StringLike', variable), resource, matches: false, ...owner('*', 'blue') },
    { statement: condition('StringNotEquals', variable), resource, matches: false, ...owner('blue') },
  ]
}

const condition = (operator: string, wants: string): Fact['statement'] => ({
  Condition: { [operator]: { 'aws:ResourceTag/owner': wants } },
})

const owner = (team: string, tag = 'blue'): Pick<Fact, 'context'> => ({
  context: { [KEY]: team, 'aws:ResourceTag/owner': tag },
})

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
    return factTrials({ ...bare, request }, some(factsOf(request.resource, random), 4, random), pickEffect(random))
  },
}
