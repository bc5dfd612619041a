/**
 * `npm test`: builds, runs the unit tests and then the browser tests, and says last how it went in all.
 * `--unit` or `--browser` runs one of the two.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './build.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly unknown[];
}

const reports = mkdtempSync(join(tmpdir(), 'medverk-test-'));
const only = process.argv.find((argument) => ['--unit', '--browser'].includes(argument));

/** @returns how many tests passed, failed and were skipped; a runner that could not start is one failure. */
export function runTests(): Count {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  if (only !== '--browser') add(total, unitTests());
  if (only !== '--unit') add(total, browserTests());
  rmSync(reports, { recursive: true, force: true });
  return total;
}

function unitTests(): Count {
  const output = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const status = run('node_modules/vitest/vitest.mjs', ['run', ...reporters], { NODE_ENV: 'test' });
  return counted(output, status, (report: VitestReport) => ({
    passed: report.numPassedTests,
    // A file that cannot be loaded has no tests to count.
    failed:
      report.numFailedTests +
      report.testResults.filter(
        ({ status: outcome, assertionResults }) =>
          outcome === 'failed' && assertionResults.length === 0,
      ).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

function browserTests(): Count {
  try {
    ensureBuilt(tell);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const output = join(reports, 'playwright.json');
  const status = run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: output,
  });
  return counted(output, status, ({ stats, errors }: PlaywrightReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));
}

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const { status } = spawnSync(process.execPath, [resolve(script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

function counted<Report>(path: string, status: number, count: (report: Report) => Count): Count {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const result = count(JSON.parse(readFileSync(path, 'utf8')) as Report);
  return { ...result, failed: Math.max(result.failed, status === 0 ? 0 : 1) };
}

function add(total: Count, { passed, failed, skipped }: Count): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

if (import.meta.main) {
  const { passed, failed, skipped } = runTests();
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
