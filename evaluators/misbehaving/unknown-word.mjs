// Decides in words of its own.
import { say, speak } from './speak.mjs'

speak(({ id, scenario }) => say({ id, decisions: scenario.requests.map(() => 'maybe') }))
