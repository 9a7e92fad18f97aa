/** First words that several commands share. */
export const groups: Readonly<Record<string, { readonly summary: string; readonly description: string }>> = {
  scaling: {
    summary: 'learning rates, warm-up and convergence at larger batch sizes',
    description: 'How training scales with the batch size: rules, comparisons, the critical batch size.',
  },
  caffe: {
    summary: 'logs and solvers of Caffe trainings',
    description: 'Reads Caffe logs and solvers: tests, sessions, learning rates, stages of a training.',
  },
  reference: {
    summary: 'the place of the RCP sets and rules of the reference',
    description: 'Finds or fetches the checkout of mlcommons/logging that holds RCP sets and rules.',
  },
}
