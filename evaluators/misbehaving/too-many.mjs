// Gives one decision more than there are requests.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => say({ id: question.id, decisions: [...rightAnswer(question).decisions, 'allowed'] }))
