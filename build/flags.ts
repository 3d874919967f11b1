import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The flags of a command; for one that it does not know, a line that names those it does, and exit code 1. */
export function readFlags<T extends NonNullable<ParseArgsConfig['options']>>(command: string, options: T) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.entries(options).map(
      ([name, { type }]) => `--${name}${type === 'string' ? ' VALUE' : ''}`,
    );
    const [what] = (error as Error).message.split('. ');
    console.error(`${what}; ${command} takes -- ${known.join(' ')}`);
    process.exit(1);
  }
}
