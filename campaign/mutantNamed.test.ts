import { expect, it } from 'vitest'
import { EvaluatorMisnamed } from '../evaluators/evaluatorMisnamed.ts'
import { MUTANTS } from '../mutants/all.ts'
import { mutantNamed } from './mutantNamed.ts'

it('gives every mutant by its id', async () => {
  for (const { id } of MUTANTS) expect((await mutantNamed(id)).hello.name).toBe(`mutant-${id}`)
})

it('gives one that remembers anew each time', async () => {
  expect(await mutantNamed('decisions-cached')).not.toBe(await mutantNamed('decisions-cached'))
})

it.each([
  [
    'boundary-ignore',
    /no mutant has the id "boundary-ignore": did you mean mutant:boundary-ignored\? see list mutants/,
  ],
  ['BOUNDARY-IGNORED', /did you mean mutant:boundary-ignored\?/],
  ['', /no mutant has the id "": see list mutants/],
  ['__proto__', /no mutant has the id "__proto__": see list mutants/],
])('of %j it names the nearest, where there is one', (id, message) => {
  expect(() => mutantNamed(id)).toThrow(EvaluatorMisnamed)
  expect(() => mutantNamed(id)).toThrow(message)
})
