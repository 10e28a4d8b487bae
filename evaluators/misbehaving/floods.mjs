// Writes lines without end that nobody asked for.
import { speak } from './speak.mjs'

speak(() => {
  const chunk = '{"id":0}\n'.repeat(1_000)
  const more = () => {
    while (process.stdout.write(chunk));
    process.stdout.once('drain', more)
  }
  more()
})
