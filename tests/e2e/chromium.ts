import { existsSync } from 'node:fs';

/** Our own arguments: those that come with the packaged Chromium switch web security off. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const libraries = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so'];

/**
 * A Chromium to test in: the one named by CHROMIUM_PATH, one that the machine has, or the one that comes with
 * the install. The last is unpacked here, once, by the process that starts the workers; they find it by the
 * same variable.
 */
export async function findChromium(): Promise<string> {
  const found = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path));
  if (found) return found;
  // Makes the package use its own copies of libraries that the machine does not have.
  if (!libraries.some((path) => existsSync(path)))
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  process.env.CHROMIUM_PATH = await packaged.executablePath();
  return process.env.CHROMIUM_PATH;
}
