// Decides and refuses at once.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => say({ ...rightAnswer(question), refused: 'session.inline: no Statement' }))
