// Ends at its first question as if all were well.
import { speak } from './speak.mjs'

speak(() => process.exit(0))
