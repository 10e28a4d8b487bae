import type { Suite } from '../../campaign/suite.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import type { Random } from '../../generators/random.ts'
import { PRESETS, type Settings } from '../../generators/settings.ts'
import type { Hello } from '../../model/format/hello.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { fitted } from './fitted.ts'

/** Draws at most, until one fits; a world of which nothing can be asked is skipped as unsupported. */
const DRAWS = 50

/** Servers take action names as their client library writes them; sessions without a policy tell little here. */
const SETTINGS: Settings = {
  ...PRESETS.default,
  chances: { ...PRESETS.default.chances, otherCase: 0, starResource: 0, sessionPolicy: 80, foreignKey: 33 },
  // Near what a live request has: its client's own signature, parameters that a listing takes.
  values: {
    'aws:Referer': ['https://example.com/', 'https://example.com/team', 'https://example.org/'],
    's3:authType': ['REST-HEADER', 'REST-QUERY-STRING', 'POST'],
    's3:signatureversion': ['AWS4-HMAC-SHA256', 'AWS'],
    's3:delimiter': ['/', '-', '|'],
    's3:max-keys': ['1', '10', '100', '9'],
  },
}

const UNSIGNED: Settings = {
  ...SETTINGS,
  features: { ...SETTINGS.features, principals: ['Anonymous'], resourceKinds: ['generic'] },
}

/** Of a hundred batches, those of requests that are not signed, where a server has them: bucket policies alone decide there. */
const ANONYMOUS = 12

/** The real suite, drawing only what can be asked of a server. */
export function liveSuite(hello: Hello, scope: Parameters<typeof fitted>[1]): Suite {
  const suite = suiteFor(hello, SETTINGS)
  const unsigned = hello.supports.includes('anonymous') ? suiteFor(hello, UNSIGNED) : suite
  return {
    ...suite,
    generator: (random) => {
      const generate = (random.percent(ANONYMOUS) ? unsigned : suite).generator(random)
      return (random: Random): Scenario => {
        let drawn = generate(random)
        for (let draw = 0; draw < DRAWS; draw++) {
          const fit = fitted(drawn, scope)
          if (fit !== undefined) return fit
          drawn = generate(random)
        }
        return drawn
      }
    },
  }
}
