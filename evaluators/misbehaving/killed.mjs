// Is ended by a signal at its first question, as by a fault of segmentation.
import { speak } from './speak.mjs'

speak(() => process.kill(process.pid, 'SIGSEGV'))
