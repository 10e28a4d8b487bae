// Starts an evaluator that nothing polite ends, in a thread, and says its process id.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { startStdio } = await import('../startStdio.ts')
const evaluator = await startStdio(workerData.command)
const { why } = await evaluator.authorize(workerData.scenario)
parentPort.postMessage(why)
