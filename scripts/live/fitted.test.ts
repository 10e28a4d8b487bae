import { expect, test } from 'vitest'
import { clientOf } from '../../evaluators/live/drive/conditionKeys.ts'
import { inexpressible } from '../../evaluators/live/drive/inexpressible.ts'
import { liveEvaluator } from '../../evaluators/live/drive/liveEvaluator.ts'
import { planned } from '../../evaluators/live/drive/planned.ts'
import { usedKeys } from '../../evaluators/live/drive/usedKeys.ts'
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
    const seen = { sessions: 0, inline: 0, conditions: 0, requests: 0, actions: new Set<string>() }
    for (let world = 0; world < 300; world++) {
      const scenario = generate(randomFrom(2, world))
      expect(inexpressible(scenario, scope)).toBeUndefined()
      const { keys } = usedKeys(scenario)
      const asking = { keys, of: { client: clientOf('http://127.0.0.1'), principal: scenario.principal } }
      expect(isRefusal(compile(scenario))).toBe(false)
      for (const request of scenario.requests) {
        expect(planned(request, scope.actions, asking)).not.toBeTypeOf('string')
        seen.actions.add(request.action.toLowerCase())
      }
      seen.requests += scenario.requests.length
      if (scenario.principal.type === 'AssumedRole') seen.sessions++
      if (scenario.session?.inline !== undefined) seen.inline++
      if (keys.size > 0) seen.conditions++
    }
    expect(seen.sessions).toBeGreaterThan(150)
    expect(seen.inline).toBeGreaterThan(100)
    expect(seen.conditions > 100).toBe('conditions' in scope)
    expect(seen.requests).toBeGreaterThan(1_000)
    expect(seen.actions.size).toBeGreaterThan(8)
  },
)
