import type { Suite } from '../../campaign/suite.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { aimAt } from '../../generators/aim.ts'
import { generateAny } from '../../generators/generateAny.ts'
import { PRESETS, type Settings } from '../../generators/settings.ts'
import { swarmSettings } from '../../generators/swarm.ts'
import type { Hello } from '../../model/format/hello.ts'
import { naiveScenario } from './naiveGenerator.ts'

/** How worlds are generated: as campaigns do it, with one of its ideas taken away, or naively. */
export type Configuration = 'default' | 'no-edge-aiming' | 'no-confusable-names' | 'no-swarm' | 'naive'

/** What is compared with the default, each in one sentence. */
export const COMPARED: { readonly [configuration in Exclude<Configuration, 'default'>]: string } = {
  'no-edge-aiming':
    'Requests ask for the plain actions, resources and contexts of their world, never at the edges of its policies.',
  'no-confusable-names':
    'Names and account ids of which none is a part of another, instead of ones that careless comparisons confuse.',
  'no-swarm': 'Every batch is drawn from all features, none from a random part of them.',
  naive:
    'Independent random parts: principals, documents and requests that share small pools of names and nothing else.',
}

/** The suite of a campaign with its worlds generated so. */
export function suiteOf(configuration: Configuration, hello: Hello): Suite {
  const suite = suiteFor(hello)
  if (configuration === 'default') return suite
  if (configuration === 'naive') return { ...suite, generator: () => naiveScenario }
  if (configuration === 'no-swarm') return { ...suite, generator: drawing(hello, (settings) => settings, 0) }
  return { ...suite, generator: drawing(hello, configuration === 'no-edge-aiming' ? withoutEdges : withoutConfusion) }
}

const withoutEdges = (settings: Settings): Settings => ({
  ...settings,
  chances: { ...settings.chances, actionEdge: 0, resourceEdge: 0, contextEdge: 0 },
})

const withoutConfusion = (settings: Settings): Settings => ({ ...settings, confusableNames: false })

/** As `suiteFor` draws (a test holds the two together), with both of its families changed, and with so many swarms in a hundred batches. */
export function drawing(hello: Hello, change: (settings: Settings) => Settings, swarms = 50): Suite['generator'] {
  const aimed = change(aimAt(hello, PRESETS.default))
  const wild = change(aimAt(hello, PRESETS.wild))
  return (random) => {
    const family = random.percent(2) ? wild : aimed
    const drawn = random.percent(swarms) ? swarmSettings(random, family) : family
    return (random) => generateAny(random, drawn)
  }
}
