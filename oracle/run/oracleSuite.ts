import type { Suite } from '../../campaign/suite.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { PRESETS, type Settings } from '../../generators/settings.ts'
import type { Hello } from '../../model/format/hello.ts'

const { default: usual } = PRESETS

/** Few contexts a world, since each is a call of its own; nothing that every call would refuse. */
const CHEAP: Settings = {
  ...usual,
  requests: { min: 8, max: 24 },
  chances: { ...usual.chances, contextEdge: 10, starResource: 6, malformed: 0 },
}

/** What the simulator can be asked about: sessions without resource policies, and users with them. */
const SESSIONS: Settings = {
  ...CHEAP,
  chances: { ...CHEAP.chances, sessionPolicy: 80 },
  features: {
    ...CHEAP.features,
    kinds: ['identity', 'session', 'boundary', 'scps'],
    principals: ['AssumedRole', 'FederatedUser', 'IAMUser'],
    crossAccount: false,
    resourceKinds: ['generic'],
  },
}

const USERS: Settings = {
  ...CHEAP,
  chances: { ...CHEAP.chances, resourcePolicy: 90 },
  features: {
    ...SESSIONS.features,
    kinds: ['identity', 'boundary', 'scps', 'resource'],
    principals: ['IAMUser'],
  },
}

/** Of a hundred batches, those of users, and those of anything at all: they show how much of everything cannot be asked. */
const OF_USERS = 15
const OF_ANYTHING = 15

/** The suite of a comparison with the simulator, aimed at what it can be asked inside of what an evaluator supports. */
export function oracleSuite(hello: Hello, { principals }: { readonly principals: boolean }): Suite {
  const usable = (settings: Settings): Settings => (principals ? withoutScps(settings) : settings)
  const [sessions, users, anything] = [SESSIONS, USERS, CHEAP].map((settings) => suiteFor(hello, usable(settings)))
  const mayBeUsers = hello.supports.includes('iam-user')
  return {
    ...suiteFor(hello),
    generator: (random) => {
      const family = random.percent(OF_ANYTHING) ? anything : mayBeUsers && random.percent(OF_USERS) ? users : sessions
      return (family as Suite).generator(random)
    },
  }
}

/** SimulatePrincipalPolicy takes none. */
function withoutScps(settings: Settings): Settings {
  const kinds = settings.features.kinds.filter((kind) => kind !== 'scps')
  return { ...settings, features: { ...settings.features, kinds } }
}
