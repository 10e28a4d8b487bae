// Says hello in free text.
import { speak } from './speak.mjs'

speak(() => {}, 'hello there')
