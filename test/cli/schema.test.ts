import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schemaNames, userFiles } from '../../src/cli/schema/schema-names.ts'
import { cli, fixture, maskRcnnLog, root, temporaryFolder } from '../support/cli.ts'
import { programWithoutWork } from '../support/program.ts'

/** The documents that commands print, and files that they write. */
const documentNames = (await schemaNames()).filter(name => !(userFiles as readonly string[]).includes(name))

const rcps = ['--ruleset', '1.1.0', '--rcps', fixture('rcps')]
const rules = ['--ruleset', '9.9.0', '--rules', fixture('rules')]
const resnet = (name: string) => fixture(`resnet50-72-epochs/${name}`)
const tables = fixture('linear-scaling/tables.csv')
const runs = fixture('tables/runs.csv')
const imageNet = ['--dataset-size', '1281167']

/** Command lines that print each document, with everything that it can hold. */
const commands: Readonly<Record<string, readonly (readonly string[])[]>> = {
  extract: [
    ['extract', fixture('round'), fixture('maskrcnn/reference'), '--evaluations', '--hash'],
    ['extract', runs, '--evaluations'],
    [
      ...['extract', fixture('caffe'), '--source', 'caffe', '--evaluations'],
      ...['--metric', 'accuracy', '--target', '0.4', '--dataset-size', '12800'],
    ],
  ],
  'extract-groups': [['extract', fixture('round'), runs, '--group']],
  regenerate: [
    ['regenerate', fixture('maskrcnn/reference'), ...rcps, '--check'],
    ['regenerate', fixture('round'), '--ruleset', '1.1.0', '--check'],
  ],
  check: [
    ['check', fixture('round'), ...rcps],
    ['check', fixture('round'), fixture('maskrcnn/submission'), ...rcps, '--rcp-set', 'full', '--rcp-bypass'],
  ],
  curve: [
    ['curve', 'maskrcnn', ...rcps],
    ['curve', 'maskrcnn', ...rcps, '--rcp-set', 'full', '--interpolate', '120', '--bootstrap', '96'],
    ['curve', 'maskrcnn', ...rcps, '--interpolate-all'],
  ],
  calibrate: [
    ['calibrate', 'maskrcnn', ...rcps],
    [
      'calibrate',
      fixture('rcps/training_1.1.0/rcps_maskrcnn.json'),
      '--all',
      '--policy',
      't,grace=1,quantised',
      '--need',
      'error=10',
    ],
  ],
  advise: [
    ['advise', '--benchmark', 'maskrcnn', '--bs', '120', '--lr', '0.15', '--lr-quantum', '0.01', ...rcps],
    ['advise', '--benchmark', 'maskrcnn', '--bs', '512', ...rcps],
    ['advise', '--benchmark', 'maskrcnn', '--gpus', '4,8,10,16', '--local-batch', '12', ...rcps],
  ],
  lint: [['lint', fixture('rcps')]],
  diff: [
    [
      ...['diff', fixture('rcps/training_1.1.0/rcps_maskrcnn.json'), join(root, 'CHANGED')],
      ...['--ruleset', '1.1.0', '--submissions', fixture('round')],
    ],
  ],
  comply: [['comply', fixture('round'), ...rules]],
  repository: [['repository', fixture('package')]],
  package: [['package', fixture('package'), ...rcps, '--rules', fixture('rules')]],
  summarize: [
    ['summarize', fixture('package'), ...rcps, '--rules', fixture('rules')],
    ['summarize', fixture('package'), ...rcps, '--rules', fixture('rules'), '--detailed'],
  ],
  score: [['score', fixture('round'), ...rcps]],
  report: [
    ['report', fixture('round'), ...rcps],
    ['report', fixture('round'), ...rcps, '--rules', fixture('rules')],
  ],
  run: readdirSync(join(root, 'pipelines')).map(name => [
    'run',
    join(root, 'pipelines', name),
    '--out',
    'OUT',
  ]),
  'scaling-rules': [
    ['scaling', 'rules', '--ref-bs', '256', '--ref-lr', '0.1', '--bs', '512', '--alpha', '0.7'],
  ],
  'scaling-warmup': [
    [
      'scaling',
      'warmup',
      '--base',
      '0.1',
      '--k',
      '32',
      '--epochs',
      '5',
      '--kind',
      'gradual',
      '--at-epoch',
      '0,5',
    ],
  ],
  'scaling-compare': [
    ['scaling', 'compare', tables, '--table', '1', '--baseline', '256 lr=0.10'],
    ['scaling', 'compare', tables, '--table', '2a', '--baseline', '256 lr=0.10'],
  ],
  'scaling-equivalence': [
    ['scaling', 'equivalence', '--a', '23.74,0.09,5', '--b', '23.60,0.12,5', '--margin', '0.3'],
    ['scaling', 'equivalence', '--a', '23.74,0,5', '--b', '23.60,0,5', '--margin', '0.3'],
  ],
  'scaling-curves': [
    [
      ...['scaling', 'curves', fixture('maskrcnn/proposed/bs120')],
      ...['--baseline', fixture('maskrcnn/reference/bs128'), '--metric', 'BBOX', '--margin', '0.01'],
    ],
  ],
  'scaling-critical-batch': [['scaling', 'critical-batch', runs]],
  'caffe-parse': [['caffe', 'parse', fixture('caffe'), resnet('collapse.log'), '--train', ...imageNet]],
  'caffe-schedule': [
    [
      'caffe',
      'schedule',
      resnet('solver_init.prototxt'),
      resnet('solver_cyc1.prototxt'),
      '--at-iter',
      '0,99999',
    ],
    [
      ...['caffe', 'schedule', resnet('solver_init.prototxt'), '--global-batch', '4096', ...imageNet],
      ...['--at-epoch', '1,2'],
    ],
  ],
  'caffe-chain': [
    ['caffe', 'chain', resnet('init.log'), resnet('cyc1.log'), '--test', resnet('test.log'), ...imageNet],
    ['caffe', 'chain', resnet('init.log'), resnet('cyc2.log')],
  ],
  'caffe-check-lr': [
    ['caffe', 'check-lr', resnet('init.log')],
    ['caffe', 'check-lr', resnet('init.log'), '--solver', resnet('solver_cyc1.prototxt')],
  ],
  explain: [['explain'], ['explain', 'zero-stdev']],
  config: [['config'], ['config', '--reference', 'x', '--ruleset', '5.1.0']],
  doctor: [
    ['doctor', '--rcps', fixture('rcps'), '--rules', fixture('rules')],
    ['doctor', '--rcps', '/none'],
  ],
  reference: [['reference', 'where', '--reference', 'x']],
}

/** Commands that print no document of their own, or that need a network. */
const without = ['completion', 'schema', 'reference sync']

async function validator(name: string): Promise<ValidateFunction> {
  const { code, stdout } = await cli(['schema', name])
  expect(code).toBe(0)
  const schema = JSON.parse(stdout)
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  // Strict: keywords that ajv does not know, and types that do not fit, are errors.
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
}

/** A set without one of the fixture's records, so that there is something to compare. */
function changedSet(): string {
  const set = JSON.parse(readFileSync(fixture('rcps/training_1.1.0/rcps_maskrcnn.json'), 'utf8'))
  const [first, second, ...others] = Object.entries<Record<string, unknown>>(set)
  const values = second![1]['Epochs to converge'] as number[]
  const changed = { ...second![1], 'Epochs to converge': values.map(value => value + 1) }
  const records = Object.fromEntries([...others, [second![0], changed], [`${first![0]}_new`, first![1]]])
  return join(temporaryFolder({ 'rcps_maskrcnn.json': JSON.stringify(records) }), 'rcps_maskrcnn.json')
}

describe('schema NAME', () => {
  for (const [name, lines] of Object.entries(commands)) {
    it(`describes every member of what the commands of ${name} print, by ajv`, async () => {
      const validate = await validator(name)
      for (const line of lines) {
        const args = line.map(word =>
          word === 'OUT' ? temporaryFolder() : word.endsWith('CHANGED') ? changedSet() : word,
        )
        const { code, stdout, stderr } = await cli([...args, '--format', 'json'])
        expect(code, stderr).toBeLessThan(2)
        validate(JSON.parse(stdout))
        expect(validate.errors, `${line.join(' ')}`).toBeNull()
      }
    })
  }

  it('is there for every command that prints a document', async () => {
    const program = await programWithoutWork()
    const printed = program.commands.flatMap(command =>
      command.commands.length === 0
        ? [command.name()]
        : command.commands.map(child => `${command.name()} ${child.name()}`),
    )
    const documented = new Set(
      Object.values(commands).flatMap(lines =>
        lines.flatMap(([first, second]) => [first, `${first} ${second}`]),
      ),
    )
    expect(printed.filter(name => !without.includes(name) && !documented.has(name))).toEqual([])
  })

  it('has been tried with a document for every name', () => {
    // A file that regenerate writes: validated below.
    expect(documentNames.filter(name => commands[name] === undefined)).toEqual(['provenance'])
  })

  it('describes the provenance that regenerate writes', async () => {
    const out = temporaryFolder()
    const args = ['regenerate', fixture('maskrcnn/reference'), '--ruleset', '1.1.0', '--out', out]
    expect((await cli(args)).code).toBe(0)
    const validate = await validator('provenance')
    validate(JSON.parse(readFileSync(join(out, 'rcps_maskrcnn.provenance.json'), 'utf8')))
    expect(validate.errors).toBeNull()
  })

  it('allows nothing that it does not name', async () => {
    const validate = await validator('check')
    const { stdout } = await cli(['check', fixture('round'), ...rcps, '--format', 'json'])
    const document = JSON.parse(stdout)
    document.results[0].surprise = 1
    expect(validate(document)).toBe(false)
    expect(validate.errors![0]).toMatchObject({ keyword: 'additionalProperties' })
  })

  it('describes logs that are broken, too', async () => {
    const folder = temporaryFolder({
      'a/result_0.txt': '',
      'a/result_1.txt': maskRcnnLog({
        hyperparameters: { opt_base_learning_rate: 'NaN', x: [1, { y: null }] },
      }),
      'b/result_0.txt': ':::MLLOG {"key": "global_batch_size", "value": NaN}\n:::MLLOG {',
    })
    for (const [name, args] of [
      ['extract', ['extract', folder, '--evaluations']],
      ['check', ['check', folder, ...rcps]],
      ['comply', ['comply', folder, ...rules]],
      ['score', ['score', folder, '--ruleset', '1.1.0']],
    ] as const) {
      const validate = await validator(name)
      validate(JSON.parse((await cli([...args, '--format', 'json'])).stdout))
      expect(validate.errors, name).toBeNull()
    }
  })

  it.each(readdirSync(join(root, 'pipelines')))('accepts pipelines/%s', async name => {
    const validate = await validator('pipeline')
    validate(parse(readFileSync(join(root, 'pipelines', name), 'utf8')))
    expect(validate.errors).toBeNull()
  })

  it('accepts the example of the documentation as configuration, and no unknown key', async () => {
    const validate = await validator('configuration')
    const page = readFileSync(join(root, 'docs', 'configuration.md'), 'utf8')
    const [, example] = /```yaml\n([\s\S]*?)```/.exec(page)!
    expect(validate(parse(example!))).toBe(true)
    expect(validate({ ruleste: '5.1.0' })).toBe(false)
  })

  it('lists the names without one, and names the nearest for one that is unknown, exit code 2', async () => {
    const { code, stdout } = await cli(['schema', '--format', 'csv'])
    expect([code, stdout.trim().split('\n').slice(1)]).toEqual([
      0,
      [...documentNames, 'pipeline', 'configuration'],
    ])
    const unknown = await cli(['schema', 'chekc'])
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain("error[unknown-schema]: unknown document 'chekc'; did you mean 'check'?")
  })
})
