// Says of everything that it is unsupported, and not why. Tolerated, unless the protocol is taken strictly.
import { say, speak } from './speak.mjs'

speak(({ id }) => say({ id, unsupported: '' }))
