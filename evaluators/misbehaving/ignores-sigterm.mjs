// Ignores SIGTERM and the end of its input, and never answers.
import { speak } from './speak.mjs'

process.on('SIGTERM', () => {})
speak(() => {}).on('close', () => setInterval(() => {}, 1_000))
