import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../model/canonical.ts'
import { PRINCIPAL_TYPES } from '../../model/format/principalTypes.ts'
import { RESOURCE_KINDS } from '../../model/format/scenario.ts'
import { ISSUING_OPERATIONS } from '../../model/format/session.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { BLOCKS, requestsIn, worldOf, worldsIn } from './block.ts'
import { blockScenario } from './blockScenario.ts'
import { FORMS } from './forms.ts'
import { LAYERS, type LayerName } from './layer.ts'

/** Every so many-th world of every block; prime, so that no digit is passed over. */
const STEP = 97

const some = BLOCKS.flatMap((block) =>
  Array.from({ length: Math.ceil(worldsIn(block) / STEP) }, (_, index) => worldOf(block, index * STEP)),
)

describe('the blocks of the small scope', () => {
  it('hold every type of principal, every operation, every kind of resource, and both relations', () => {
    expect(new Set(BLOCKS.map(({ requester }) => requester.principal.type))).toEqual(new Set(PRINCIPAL_TYPES))
    expect(new Set(BLOCKS.map(({ requester }) => requester.via))).toEqual(new Set([undefined, ...ISSUING_OPERATIONS]))
    expect(new Set(BLOCKS.map(({ kind }) => kind))).toEqual(new Set(RESOURCE_KINDS))
    expect(new Set(BLOCKS.map(({ relation }) => relation))).toEqual(new Set(['same', 'cross']))
  })

  it('name the requester in every form, in Allow and Deny, for role sessions of both relations', () => {
    for (const { requester, relation, resources, layers } of BLOCKS) {
      if (requester.id !== 'role-session' || layers.identity.length < 3) continue
      const named = resources.flatMap((one) => (one.policy === 'principal' ? [`${one.effect} ${one.form}`] : []))
      for (const form of FORMS) {
        expect(named).toContain(`Allow ${form}`)
        if (relation === 'cross' || !form.startsWith('account')) expect(named).toContain(`Deny ${form}`)
      }
    }
  })

  it.each(['identity', 'boundary', 'inline', 'managed'] as const)('put %s into each of its four states', (layer) => {
    const [block] = BLOCKS
    const states = new Set<string>()
    for (let index = 0; index < worldsIn(block as (typeof BLOCKS)[0]); index += STEP)
      for (const { layers } of blockScenario(worldOf(block as (typeof BLOCKS)[0], index)).facts)
        states.add(layers[layer])
    expect(states).toEqual(new Set(['absent', 'allow', 'none', 'deny']))
  })

  it('put each layer of organization and network into each of its states', () => {
    const states = Object.fromEntries(LAYERS.map((layer) => [layer, new Set<string>()])) as Record<
      LayerName,
      Set<string>
    >
    for (const world of some)
      for (const { layers } of blockScenario(world).facts) for (const layer of LAYERS) states[layer].add(layers[layer])
    expect([...states.scps].sort()).toEqual(['absent', 'allow', 'deny', 'none'])
    expect([...states.rcps].sort()).toEqual(['absent', 'deny', 'none'])
    expect([...states.endpoint].sort()).toEqual(['absent', 'allow', 'deny', 'none'])
  })

  it('are valid scenarios with as many requests as were counted, no two alike', () => {
    const seen = new Set<string>()
    for (const world of some) {
      const { scenario, facts } = blockScenario(world)
      const reading = readScenario(scenario)
      expect(reading.ok ? [] : reading.problems).toEqual([])
      expect([scenario.requests.length, facts.length]).toEqual([requestsIn(world), requestsIn(world)])
      seen.add(canonicalText(scenario as never))
    }
    // The two blocks of a requester, relation and kind share the world without any policy.
    expect(seen.size).toBe(some.length - BLOCKS.length / 2)
  })

  it('give the same world for the same number', () => {
    const block = BLOCKS[2] as (typeof BLOCKS)[0]
    expect(blockScenario(worldOf(block, 77))).toEqual(blockScenario(worldOf(block, 77)))
  })
})
