import { parseSolver, type Solver } from '../../logs/caffe/solver/solver.ts'
import { largestWhole, tooLarge } from '../../logs/read-whole.ts'
import { readChunks } from '../../logs/source.ts'

/**
 * Reads the solver file of a Caffe training, which may be compressed.
 *
 * @throws InputError `path-not-found`, `unreadable` or `file-too-large`; `prototxt-syntax` or `prototxt-value` with line and
 * column
 * @example
 * (await readSolver('solver.prototxt')).texts.lr_policy // => 'poly'
 */
export async function readSolver(file: string): Promise<Solver> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of readChunks(file)) {
    size += chunk.length
    if (size > largestWhole) throw tooLarge(file)
    chunks.push(chunk)
  }
  return parseSolver(Buffer.concat(chunks).toString('utf8'), file)
}
