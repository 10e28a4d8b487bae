// Speaks a later version of the protocol.
import { HELLO, speak } from './speak.mjs'

speak(() => {}, { ...HELLO, protocol: 2 })
