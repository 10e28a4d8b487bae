// Ends before it says hello.
process.stderr.write('no licence found\n')
process.exit(7)
