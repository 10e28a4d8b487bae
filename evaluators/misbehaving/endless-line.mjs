// Writes one line without end.
import { speak } from './speak.mjs'

speak(() => {
  const chunk = Buffer.alloc(1024 * 1024, 'a')
  const more = () => {
    while (process.stdout.write(chunk));
    process.stdout.once('drain', more)
  }
  more()
})
