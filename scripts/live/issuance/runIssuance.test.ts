import { describe, expect, test } from 'vitest'
import { DOCUMENTS, PROBES } from './palette.ts'
import { type Found, runIssuance } from './runIssuance.ts'
import { takeSequence } from './sequence.ts'
import { type FakeBug, fakeGround } from './testing/fakeGround.ts'

interface Ran {
  readonly found: readonly Found[]
  readonly sequences: number
  readonly again: readonly string[]
}

/** Until so many things are found, or a while. */
async function run(bug?: FakeBug, seed = 'a', roles = false, enough = Number.POSITIVE_INFINITY): Promise<Ran> {
  const ground = fakeGround(bug, roles)
  const found: Found[] = []
  const again: string[] = []
  let sequences = 0
  await runIssuance(ground, {
    seed,
    over: () => sequences > 200 || found.length >= enough,
    late: () => sequences > 2_000,
    sequence: () => sequences++,
    again: (look) => again.push(look),
    found: (one) => found.push(one),
    fresh: async () => ({ ground: fakeGround(bug, roles), close: async () => undefined }),
  })
  return { found, sequences, again }
}

describe.each([false, true])('issuance on a server with roles: %s', (roles) => {
  test('finds nothing where all that is issued is bounded', async () => {
    const { found, sequences } = await run(undefined, 'a', roles)
    expect(found).toEqual([])
    expect(sequences).toBeGreaterThan(200)
  })

  test('finds nothing where nothing is issued', async () => {
    expect((await run('refuses', 'a', roles)).found).toEqual([])
  })

  test('finds an edited policy that has no effect, which takes the documents to see', async () => {
    const { found } = await run('edit-comes-late', 'a', roles)
    expect(found.map(({ violation }) => violation.id)).toContain('issued-as-documented')
    expect(found[0]?.steps.at(-1)?.do).toMatch(/^Edit/)
  })
})

describe('on a server without roles', () => {
  test.each(['a', 'b', 'c'])(
    'finds an account that forgets its session, as short as it gets (seed %s)',
    async (seed) => {
      const { found, again } = await run('account-forgets-session', seed)
      const wider = found.filter(({ violation }) => violation.id === 'derived-never-wider')
      expect(wider.length).toBeGreaterThan(0)
      for (const { steps, violation, flaky } of wider) {
        expect(flaky).toBeUndefined()
        // A user, something that is bound, and what forgets the bound.
        expect(steps.map((step) => step.do)).toHaveLength(3)
        expect(steps.at(-1)).toMatchObject({ do: 'AddServiceAccount', by: 1 })
        expect(violation).toMatchObject({ credential: 2, outcome: 'denied' })
        expect(violation.sentence).toMatch(/^#2, a service account that #1 asked for, can s3:/)
      }
      // What is known is passed over, and each look is told once.
      expect(again.length).toBeGreaterThan(0)
      const looks = found.map(({ violation }) => violation.look)
      expect(new Set(looks).size).toBe(looks.length)
    },
  )

  test('what does not show again on a new server is told as flaky', async () => {
    const found: Found[] = []
    let sequences = 0
    await runIssuance(fakeGround('account-forgets-session'), {
      seed: 'a',
      over: () => sequences > 50,
      late: () => sequences > 500,
      sequence: () => sequences++,
      again: () => undefined,
      found: (one) => found.push(one),
      fresh: async () => ({ ground: fakeGround(), close: async () => undefined }),
    })
    expect(found.length).toBeGreaterThan(0)
    for (const { flaky } of found) expect(flaky).toBe(true)
  })
})

describe('on a server with roles', () => {
  test.each([
    ['session-forgets-policy', 'policy'],
    ['session-forgets-managed', 'managed'],
    ['managed-is-frozen', 'EditPolicy'],
  ] as const)('finds %s', async (bug, told) => {
    const { found } = await run(bug, 'a', true)
    expect(found.length).toBeGreaterThan(0)
    for (const { steps } of found) {
      expect(JSON.stringify(steps.filter((step) => !step.do.startsWith('Create')))).toContain(`"${told}"`)
      expect(steps.length).toBeLessThanOrEqual(6)
    }
  })

  test('a session that goes on after its end is found', async () => {
    const { found } = await run('never-expires', 'a', true, 1)
    expect(found.map(({ violation }) => violation.id)).toEqual(['expired-is-no-good'])
    expect(found[0]?.steps.at(-1)).toMatchObject({ do: 'AssumeRole', seconds: 1 })
  }, 20_000)
})

test('a saved sequence is taken as it stands, and what a server cannot do is said', async () => {
  const { found } = await run('account-forgets-session')
  const steps = found[0]?.steps ?? []
  const take = async (ground: ReturnType<typeof fakeGround>) =>
    takeSequence({ policies: DOCUMENTS, steps }, PROBES, ground.issuerFor(), ground.canDo)
  expect(await take(fakeGround('account-forgets-session'))).toMatchObject({ violation: found[0]?.violation })
  expect(await take(fakeGround())).toEqual({})
  expect(await take(fakeGround(undefined, true))).toEqual({
    unsupported: `step ${steps.length - 1}, ${steps.at(-2)?.do}, is nothing that this server can do`,
  })
  expect(await take(fakeGround('refuses'))).toEqual({ refused: `step ${steps.length - 1}, ${steps.at(-2)?.do}` })
})
