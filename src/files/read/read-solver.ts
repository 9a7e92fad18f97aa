import { parseSolver, type Solver } from '../../logs/caffe/solver/solver.ts'
import { readChunks } from '../../logs/source.ts'

/**
 * Reads the solver file of a Caffe training.
 *
 * @throws InputError `path-not-found` or `unreadable`; `prototxt-syntax` or `prototxt-value` with line and column
 * @example
 * (await readSolver('solver.prototxt')).texts.lr_policy // => 'poly'
 */
export async function readSolver(file: string): Promise<Solver> {
  const chunks: Buffer[] = []
  for await (const chunk of readChunks(file)) chunks.push(chunk)
  return parseSolver(Buffer.concat(chunks).toString('utf8'), file)
}
