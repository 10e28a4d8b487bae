// Says that it supports what there is not.
import { HELLO, speak } from './speak.mjs'

speak(() => {}, { ...HELLO, supports: ['everything'] })
