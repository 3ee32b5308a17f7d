import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { spawn } from 'child_process';
import { promisify } from 'util';
import chalk from 'chalk';
import yargs, { Arguments, Argv } from 'yargs';
import { Compiler, CompilerOptions } from './compiler';
import { Reporter } from './reporter';
import type { Diagnostic } from './diagnostic';

export * from './compiler';
export * from './reporter';
export { default as Watcher } from './watcher';
export type { Diagnostic } from './diagnostic';

const stat = promisify(fs.stat);
const writeFile = promisify(fs.writeFile);

const { performance } = require('perf_hooks');
const glob = require('glob');
const mkdirp = require('mkdirp');
const pkg = require('../package.json');

export async function compileAll(pattern: string, options: CompilerOptions): Promise<Diagnostic[]> {
  const compiler = new Compiler(options);
  const diagnostics: Diagnostic[] = [];
  const start = performance.now();
  for (const file of glob.sync(pattern)) {
    const info = await stat(file);
    if (!info.isFile()) {
      continue;
    }
    const result = await compiler.compile(file);
    diagnostics.push(...result.diagnostics);
    const target = path.join(options.outDir, path.basename(file, '.src') + '.js');
    await mkdirp(path.dirname(target));
    await writeFile(target, result.code);
  }
  new Reporter(process.stdout).summary(diagnostics, performance.now() - start);
  return diagnostics;
}

yargs
  .version(pkg.version)
  .command(
    'build <pattern>',
    'compile the files',
    (args: Argv) => args.option('outDir', { type: 'string', default: 'dist' }),
    (args: Arguments<any>) => {
      compileAll(args.pattern, { outDir: args.outDir }).catch((err) => {
        console.error(chalk.red(err.message));
        process.exit(1);
      });
    },
  )
  .demandCommand()
  .help().argv;
