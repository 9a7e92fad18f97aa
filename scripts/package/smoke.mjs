import { join } from 'node:path'
import { run } from './run.mjs'

/**
 * Runs the commands that a user tries first, each with the packaged program and inputs.
 *
 * @param node path of the Node binary
 * @param home the folder of the installed package
 * @param out a folder for what the commands write
 * @throws Error with the output of the first command that fails
 */
export function smoke(node, home, out) {
  const program = join(home, 'dist', 'cli.js')
  const fixture = (...path) => join(home, 'fixtures', ...path)
  const pipeline = name => ['run', join(home, 'pipelines', `${name}.yaml`), '--out', join(out, name)]
  const commands = [
    ['--version'],
    ['check', '--help'],
    pipeline('maskrcnn'),
    pipeline('linear-scaling'),
    pipeline('resnet50-72-epochs'),
    pipeline('regenerate'),
    [
      'check',
      fixture('maskrcnn', 'submission'),
      '--ruleset',
      '1.1.0',
      '--rcps',
      join(out, 'maskrcnn', 'current'),
      '--rcp-set',
      'full',
    ],
    [
      'extract',
      fixture('maskrcnn', 'reference'),
      '--ruleset',
      '1.1.0',
      '--group',
      '-o',
      join(out, 'runs.csv'),
      '--format',
      'csv',
    ],
    ['caffe', 'parse', fixture('caffe', 'nvcaffe-0.17.log'), '--format', 'json'],
    ['explain', 'fail'],
  ]
  for (const args of commands) run(node, [program, ...args], { cwd: out })
  return commands.length
}
