// Never says hello.
process.stdin.resume()
setInterval(() => {}, 1_000)
