/**
 * Small logs for the rules of fixtures/rules, sound and broken.
 *
 * @module
 */

/** A line with a key; metadata as JSON, time in milliseconds. */
export const line = (key: string, value: string, metadata = '{}', time = '1000'): string =>
  `:::MLLOG {"namespace": "", "time_ms": ${time}, "event_type": "POINT_IN_TIME", "key": "${key}", "value": ${value}, "metadata": ${metadata}}`

const division = line('submission_division', '"closed"')
const benchmark = line('submission_benchmark', '"example"')

/** A log that obeys all rules. */
export const soundLog: readonly string[] = [
  'a line of something else',
  division,
  benchmark,
  line('init_start', 'null', '{}', '0'),
  line('init_stop', 'null', '{}', '1799999'),
  `0: ${line('global_batch_size', '8')}`,
  line('learning_rate', '0.01'),
  line('decay', '0.5'),
  line('optimizer', '"lars"'),
  line('weights', 'null', '{"tensor": "kernel"}'),
  line('weights', 'null', '{"tensor": "bias"}'),
  line('epoch_start', 'null', '{"epoch": 1}'),
  line('metric', '80', '{"point": 1, "name": "fid"}'),
  line('metric', '0.2', '{"point": 1.0, "name": "clip"}'),
  line('accuracy', '0.7', '{"epoch": 1}'),
  line('accuracy', '0.76', '{"step": 1}'),
]

const without = (key: string) => soundLog.filter(text => !text.includes(`"key": "${key}"`))
const replaced = (key: string, ...lines: readonly string[]) => {
  const at = soundLog.findIndex(text => text.includes(`"key": "${key}"`))
  return soundLog.flatMap((text, index) => (index === at ? lines : [text]))
}
const added = (...lines: readonly string[]) => [...soundLog, ...lines]

/** The second member is joined with line feeds. */
export const logs: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ['a sound log', soundLog],
  ['no lines', []],
  ['text alone', ['nothing', 'to see']],
  ['no benchmark', without('submission_benchmark')],
  ['no division, so that code raises', without('submission_division')],
  [
    'an open division, whose file has no records',
    replaced('submission_division', line('submission_division', '"open"')),
  ],
  [
    'a division that is a list, in a set',
    replaced('submission_division', line('submission_division', '["closed"]')),
  ],
  ['a benchmark without rules', replaced('submission_benchmark', line('submission_benchmark', '"missing"'))],
  ['a benchmark in capitals', replaced('submission_benchmark', line('submission_benchmark', '"EXAMPLE"'))],
  ['a benchmark that is no text', replaced('submission_benchmark', line('submission_benchmark', '1'))],
  ['a benchmark twice, the same', replaced('submission_benchmark', benchmark, benchmark)],
  [
    'a benchmark twice, another',
    replaced('submission_benchmark', benchmark, line('submission_benchmark', '"other"')),
  ],
  [
    'a batch size twice, as 8 and 8.0',
    replaced('global_batch_size', line('global_batch_size', '8'), line('global_batch_size', '8.0')),
  ],
  [
    'a batch size twice, as 1, 1.0 and true',
    replaced('global_batch_size', ...['1', '1.0', 'true'].map(v => line('global_batch_size', v))),
  ],
  [
    'a batch size twice, as 8 and "8"',
    replaced('global_batch_size', line('global_batch_size', '8'), line('global_batch_size', '"8"')),
  ],
  [
    'batch sizes that are NaN',
    replaced('global_batch_size', line('global_batch_size', 'NaN'), line('global_batch_size', 'NaN')),
  ],
  ['a batch size of 8.5', replaced('global_batch_size', line('global_batch_size', '8.5'))],
  [
    'a huge batch size',
    replaced('global_batch_size', line('global_batch_size', '123456789012345678901234567890')),
  ],
  ['a batch size after the learning rate', [...without('global_batch_size'), line('global_batch_size', '8')]],
  ['a learning rate of 0', replaced('learning_rate', line('learning_rate', '0'))],
  ['a learning rate of 0.13', replaced('learning_rate', line('learning_rate', '0.13'))],
  ['a learning rate that is text', replaced('learning_rate', line('learning_rate', '"0.02"'))],
  ['a decay that the general rules forbid and the own file allows', replaced('decay', line('decay', '0.5'))],
  ['a decay that both forbid', replaced('decay', line('decay', '0.25000001'))],
  ['no decay, which is optional until the own file is read', without('decay')],
  ['an optimizer by the test that counts, the last', replaced('optimizer', line('optimizer', '"sgd"'))],
  [
    'an optimizer by no test, with rare characters',
    replaced('optimizer', line('optimizer', '"\\u00e9 \\ud83d\\ude00 é"')),
  ],
  ['an exception for a member of s that nobody has set', added(line('warmup', '3'))],
  ['late initialization', replaced('init_stop', line('init_stop', 'null', '{}', '1800000'))],
  [
    'initialization that starts twice',
    replaced('init_start', line('init_start', '1', '{}', '0'), line('init_start', '2', '{}', '5')),
  ],
  ['no block and no epoch', without('epoch_start')],
  ['an epoch that is a bool', replaced('epoch_start', line('epoch_start', 'null', '{"epoch": true}'))],
  ['an epoch that is 1.0', replaced('epoch_start', line('epoch_start', 'null', '{"epoch": 1.0}'))],
  [
    'an epoch without metadata, and one that fails',
    replaced('epoch_start', line('epoch_start', '1', '{}'), line('epoch_start', '2', '{}')),
  ],
  ['no weights', without('weights')],
  ['weights three times', added(line('weights', 'null', '{"tensor": "bias"}'))],
  [
    'no line that passes',
    replaced('accuracy', line('accuracy', '0.1', '{"epoch": 1}')).filter(text => !text.includes('0.76')),
  ],
  ['an accuracy that is text', replaced('accuracy', line('accuracy', '"0.9"', '{"epoch": 1}'))],
  ['a point that has one metric', added(line('metric', '70', '{"point": 2, "name": "fid"}'))],
  [
    'metrics that fail at every point',
    replaced('metric', line('metric', '95', '{"point": 1, "name": "fid"}')),
  ],
  ['metadata that is null', replaced('metric', line('metric', '80', 'null'))],
  [
    'keys that are not text',
    added(line('x', '1').replace('"x"', '["x"]'), line('x', '1').replace('"x"', 'null')),
  ],
  ['bad JSON', added(':::MLLOG {"key": "decay"', ':::MLLOG', ':::MLLOG {} {}')],
  ['a time that is not a number', added(line('decay', '1', '{}', '"1.2.3"'))],
  [
    'times that are text, bool and huge',
    added(line('x', '1', '{}', '" 1_0.5 "'), line('x', '1', '{}', 'true'), line('x', '1', '{}', '1e999')),
  ],
  ['a time that is null', added(line('decay', '1', '{}', 'null'))],
  ['a line that is null', added(':::MLLOG null')],
  ['a line that is a list', added(':::MLLOG [1]')],
  ['a line without metadata', added(':::MLLOG {"key": "x", "value": 1, "time_ms": 0}')],
  ['two tags in a line', added(`${line('x', '1')} and ${line('global_batch_size', '9')}`)],
  ['a key that is there twice in one line', added(line('decay', '1, "value": 0.5'))],
  [
    'a value with small and large floats',
    replaced('decay', line('decay', '[1e-05, 9e+99, 1e16, 6.0, -0.0, NaN, -Infinity, {"b": 1, "a": "\\n"}]')),
  ],
  ['white space of Python at the end of a line', added(`${line('x', '1')}\x1c\x85\xa0`)],
  ['a carriage return in a line', added(`progress\r${line('global_batch_size', '9')}`)],
]
