import type { Explanations } from './explanation.ts'

const rules = 'MLPerf training rules, Reference Convergence Points'
const checker = 'behaviour of the reference checker (mlcommons/logging 7bbf792)'

/** What lint and diff find in RCP sets. */
export const lintExplanations: Explanations = {
  'duplicate-batch-size': {
    title: 'two records of one global batch size',
    why: 'The checker takes the first record at a batch size; the later one never judges.',
    remedy: 'Join the runs in one record, or keep the record with the hyperparameters that submitters use.',
    source: checker,
  },
  'duplicate-member': {
    title: 'a name stands twice in one JSON object',
    why: 'Readers keep the last and drop the others without a word: a whole record can be lost.',
    remedy: 'Give the later one another name, or delete it.',
    source: 'RFC 8259, section 4',
  },
  'few-batch-sizes': {
    title: 'a set with fewer than three batch sizes',
    why: 'Nothing can be pruned, and few submissions lie between two records.',
    remedy: 'Add reference runs at a small, a middle and a large batch size.',
    source: rules,
  },
  'hyperparameters-off-scale': {
    title: 'hyperparameters that do not scale with those of the neighbours',
    why: 'A learning rate that falls as the batch grows, or grows faster than it, is unusual; a number far from both neighbours is often a slip or another unit.',
    remedy: 'Compare the record with the logs of its runs; leave it where tuning gave these values.',
    source: 'linear scaling rule, Goyal et al. 2017 (arXiv:1706.02677), as the upper bound',
  },
  'learning-rate-off-rule': {
    title: 'a reference point at a learning rate that submitters may not use',
    why: 'The rules allow only certain learning rates: nobody may train as the reference did.',
    remedy:
      'Measure the point at an allowed learning rate, or change the rule; advise --lr-quantum judges a proposed one.',
    source: 'MLPerf training rules, table of hyperparameters',
  },
  'mean-below-smaller-batch-size': {
    title: 'a record that converges faster than a smaller batch size',
    why: 'The smaller one was tuned less well, or has too few runs. Pruning takes it away.',
    remedy: 'Repeat the runs of the smaller batch size with better hyperparameters, or leave it to pruning.',
    source: rules,
  },
  'mixed-units': {
    title: 'values in two units, or under the wrong member',
    why: 'One record counts epochs and another samples, or the values stand where the checker does not look for them.',
    remedy: 'Write all values in the unit, and under the member, of the benchmark.',
    source: checker,
  },
  'name-mismatch': {
    title: 'a name that does not fit the record',
    why: 'The name says another batch size than BS, Benchmark is not that of the file, or the name has another form than usual.',
    remedy: 'Name the record BENCHMARK_ref_BS. Where name and BS differ, look up the logs.',
    source: 'the form of the names in mlcommons/logging',
  },
  'non-monotone-curve': {
    title: 'the curve that judges falls',
    why: 'Between two points that judge, the larger batch size takes fewer epochs: interpolation then asks less of larger batches.',
    remedy: 'Repeat the runs of the smaller batch size; --pruning envelope leaves such points out.',
    source: rules,
  },
  'number-as-text': {
    title: 'a number in quotes',
    why: 'Programs that compare hyperparameters find "0.1" and 0.1 different.',
    remedy: 'Take the quotes away.',
    source: 'RFC 8259, sections 6 and 7',
  },
  'outlier-run': {
    title: 'a run far from the others of its record',
    why: 'The olympic mean may leave it out, the standard deviation does not: one such run lowers the floor for everybody. From five times the median on it takes the floor away altogether.',
    remedy:
      'Compare the value with its log; keep it where the run was sound, as the rules forbid choosing runs.',
    source: 'Iglewicz and Hoaglin 1993, modified z scores above 3.5',
  },
  'placeholder-text': {
    title: 'text such as "TBD" where a value was to come',
    why: 'Nobody can tell later where the runs were made, or with what.',
    remedy: 'Write the value, or leave the member out.',
    source: 'convention of this program',
  },
  'verdict-flips': {
    title: 'a submission is judged otherwise after the change',
    why: 'A record that comes, goes or changes moves the curve, also where it is only a neighbour of the batch size.',
    remedy:
      'Look at the records and the envelope in the same report; curve --interpolate shows the point that judges.',
    source: checker,
  },
  'zero-stdev': {
    title: 'all runs of a record took equally long',
    why: 'Without deviation there is no tolerance: the floor is the mean, and a submission that is faster at all is penalized.',
    remedy: 'Evaluate more often or add runs; keep it where that is how the benchmark is evaluated.',
    source: checker,
  },
}
