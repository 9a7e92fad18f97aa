import { declare } from '../../options/declaration.ts'
import { defineCommand } from '../command-definition.ts'
import { completedProgram } from './completed-command.ts'

const shells = {
  bash: async () => (await import('./bash.ts')).bash,
  zsh: async () => (await import('./zsh.ts')).zsh,
  fish: async () => (await import('./fish.ts')).fish,
} as const

const declaration = declare({
  words: ['completion'],
  summary: 'completion for bash, zsh and fish',
  description: 'Prints a script that lets a shell complete the command line.',
  arguments: [
    {
      name: 'shell',
      kind: 'choice',
      choices: { bash: 'bash from 3.2 on', zsh: 'zsh', fish: 'fish' },
      required: true,
      help: 'the shell',
    },
  ],
  options: [],
  formats: ['text'],
  examples: [
    'eval "$(mlperf-rcp completion bash)"                          # in ~/.bashrc',
    'source <(mlperf-rcp completion zsh)                           # in ~/.zshrc, after compinit',
    'mlperf-rcp completion fish | source                           # in ~/.config/fish/config.fish',
  ],
  notes: ['Completes commands, options, their values, rulesets, benchmarks, codes and files.'],
})

/** `mlperf-rcp completion bash|zsh|fish` */
export const completion = defineCommand(declaration, async ({ shell }, { declarations }) => {
  const script = await shells[shell]()
  return {
    hasFindings: false,
    report: {
      name: 'completion',
      title: 'Completion',
      document: { shell },
      items: [],
      tables: [],
      findings: [],
      summary: `completion for ${shell}`,
      answer: script(await completedProgram(await declarations())),
    },
  }
})
