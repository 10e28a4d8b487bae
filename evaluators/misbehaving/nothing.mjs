// Does nothing: answers implicitDeny to everything, as fast as Node can read lines. What it measures is its driver.
const HELLO =
  '{"protocol":1,"name":"nothing","version":"1.0.0","outcomes":"three-way","supports":["identity","session","resource","boundary"]}\n'

let rest = ''
process.stdin.setEncoding('utf8')
process.stdin.on('data', (chunk) => {
  const lines = (rest + chunk).split('\n')
  rest = lines.pop()
  let answers = ''
  for (const line of lines) {
    const { op, id, scenario } = JSON.parse(line)
    answers +=
      op === 'hello'
        ? HELLO
        : `{"id":${id},"decisions":[${Array(scenario.requests.length).fill('"implicitDeny"').join()}]}\n`
  }
  if (answers !== '') process.stdout.write(answers)
})
