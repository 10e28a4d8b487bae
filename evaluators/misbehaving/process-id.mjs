// Says its process id, and ignores every polite way of ending it.
import { rightAnswer, say, speak } from './speak.mjs'

process.on('SIGTERM', () => {})
process.on('SIGINT', () => {})
speak((question) => say({ ...rightAnswer(question), why: process.pid })).on('close', () => setInterval(() => {}, 1_000))
