import { expect, test } from 'vitest'
import { inexpressible } from '../../evaluators/live/drive/inexpressible.ts'
import { liveEvaluator } from '../../evaluators/live/drive/liveEvaluator.ts'
import { planned } from '../../evaluators/live/drive/planned.ts'
import { LIVE_SERVERS } from '../../evaluators/live/servers.ts'
import { randomFrom } from '../../generators/random.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { liveSuite } from './liveSuite.ts'

test.each(LIVE_SERVERS.map((server) => [server.name, server] as const))(
  'what is drawn for %s can be set up and asked, all of it',
  (name, scope) => {
    const none = {} as never
    const { hello } = liveEvaluator({ name, version: '1', scope, lasting: false }, none, none)
    const { generator } = liveSuite(hello, scope)
    const generate = generator(randomFrom(1, 1))
    const seen = { sessions: 0, inline: 0, requests: 0, actions: new Set<string>() }
    for (let world = 0; world < 300; world++) {
      const scenario = generate(randomFrom(2, world))
      expect(inexpressible(scenario)).toBeUndefined()
      expect(isRefusal(compile(scenario))).toBe(false)
      for (const request of scenario.requests) {
        expect(planned(request, scope.actions)).not.toBeTypeOf('string')
        seen.actions.add(request.action.toLowerCase())
      }
      seen.requests += scenario.requests.length
      if (scenario.principal.type === 'AssumedRole') seen.sessions++
      if (scenario.session?.inline !== undefined) seen.inline++
    }
    expect(seen.sessions).toBeGreaterThan(150)
    expect(seen.inline).toBeGreaterThan(100)
    expect(seen.requests).toBeGreaterThan(1_000)
    expect(seen.actions.size).toBeGreaterThan(8)
  },
)
