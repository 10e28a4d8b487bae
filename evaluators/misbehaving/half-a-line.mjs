// Writes half of its answer and waits.
import { speak } from './speak.mjs'

speak(() => process.stdout.write('{"id":1,"decis'))
