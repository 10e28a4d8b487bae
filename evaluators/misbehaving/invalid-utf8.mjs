// Answers in words that are no UTF-8.
import { speak } from './speak.mjs'

speak(({ id }) => process.stdout.write(Buffer.from(`{"id":${id},"decisions":["allow\u00e9d"]}\n`, 'latin1')))
