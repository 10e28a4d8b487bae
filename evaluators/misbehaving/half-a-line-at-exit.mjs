// Ends in the middle of its answer.
import { speak } from './speak.mjs'

speak(() => process.stdout.write('{"id":1,"decis', () => process.exit(0)))
