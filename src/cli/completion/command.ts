import { Argument, Command } from 'commander'
import type { Outcome } from '../../report/outcome.ts'
import { addCommonOptions, type CommonOptions } from '../common-options.ts'
import type { Context, Perform } from '../context.ts'

const examples = `
Examples:
  eval "$(mlperf-rcp completion bash)"                          # in ~/.bashrc
  source <(mlperf-rcp completion zsh)                           # in ~/.zshrc, after compinit
  mlperf-rcp completion fish | source                           # in ~/.config/fish/config.fish

Completes commands, options, their values, rulesets, benchmarks, codes and files.`

const shells = ['bash', 'zsh', 'fish'] as const

/** `mlperf-rcp completion bash|zsh|fish` */
export function completionCommand(_context: Context, perform: Perform): Command {
  const command = new Command('completion')
    .summary('completion for bash, zsh and fish')
    .description('Prints a script that lets a shell complete the command line.')
    .addArgument(new Argument('<shell>').choices(shells))
  return addCommonOptions(command, ['text'])
    .addHelpText('after', examples)
    .action((shell: (typeof shells)[number], options: CommonOptions) =>
      perform(options, () => completion(shell, command)),
    )
}

async function completion(shell: (typeof shells)[number], command: Command): Promise<Outcome> {
  const { completedCommand } = await import('./completed-command.ts')
  const { explainedCodes } = await import('../../report/explained-codes.ts')
  const program = completedCommand(command.parent!, Object.keys(explainedCodes).sort())
  const script = {
    bash: async () => (await import('./bash.ts')).bash(program),
    zsh: async () => (await import('./zsh.ts')).zsh(program),
    fish: async () => (await import('./fish.ts')).fish(program),
  }
  return {
    answer: await script[shell](),
    hasFindings: false,
    report: {
      name: 'completion',
      title: 'Completion',
      document: { shell },
      items: [],
      tables: [],
      findings: [],
      summary: `completion for ${shell}`,
    },
  }
}
