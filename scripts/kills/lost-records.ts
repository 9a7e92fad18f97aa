import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { program, root } from './writers.ts'

/**
 * Regenerates two records of one set at once, many times.
 *
 * @param out - the folder of the set
 * @returns how many records the sets and their provenances lack
 */
export async function lostRecords(out: string, pairs: number): Promise<number> {
  let lost = 0
  for (let pair = 0; pair < pairs; pair++) {
    rmSync(out, { recursive: true, force: true })
    await Promise.all(['bs96', 'bs128'].map(logs => regenerated(logs, out)))
    const set = JSON.parse(readFileSync(join(out, 'rcps_maskrcnn.json'), 'utf8'))
    const origin = JSON.parse(readFileSync(join(out, 'rcps_maskrcnn.provenance.json'), 'utf8'))
    lost += 4 - Object.keys(set).length - origin.records.length
  }
  return lost
}

function regenerated(logs: string, out: string): Promise<void> {
  const path = join(root, 'fixtures/maskrcnn/reference', logs)
  const [node, cli] = program
  const args = [cli, 'regenerate', path, '--ruleset', '1.1.0', '--allow-few', '--out', out, '-q']
  const child = spawn(node, args, { stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`regenerate ends with ${code}`))))
  })
}
