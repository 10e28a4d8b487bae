// Never answers.
import { speak } from './speak.mjs'

speak(() => {})
