import type { RequestHandler } from 'express';
import { createServer, type Server } from 'node:http';
import type { ServerBuild } from 'react-router';
import * as serverBuild from 'virtual:react-router/server-build';
import { attachmentLimits } from '#modules/messages/domain/attachment.ts';
import { pictureLimits } from '#modules/publishing/domain/picture.ts';
import { letterLimits } from '#modules/registry/domain/posted-letter.ts';
import { indexPublicPages } from '#modules/publishing/search-pages.ts';
import { loadReferenceRounds } from '#modules/surveys/reference-rounds.ts';
import { makeSignIn, provideSignIn } from '#modules/identity/sign-in.server.ts';
import { keepSignedOutPost } from '#modules/identity/signed-out-posts.ts';
import { type Installation, openInstallation } from '#platform/installation.ts';
import { describeFault, type Log, openLog } from '#platform/log.ts';
import { openDemoPost } from '#platform/mail/demo-post.ts';
import { openMetrics } from '#platform/metrics.ts';
import { signInSettings } from '#platform/oidc/settings.ts';
import { mailLimits } from '#platform/mail/mailbox.ts';
import { provideServices } from '#platform/services.server.ts';
import { CannotStart, readSettings, type Settings } from '#platform/settings.ts';
import { application } from '#platform/web/application.ts';
import { wordLimits } from '#platform/word/open-word.ts';
import { pageCache } from '#platform/web/page-cache.ts';
import { routesHandler } from '#platform/web/routes-handler.ts';
import { api } from './api/api.ts';
import {
  answerWithoutWorld,
  asksDemoData,
  runCommand,
  runWithoutWorld,
} from './cli/run-command.ts';
import { serveCommands } from './cli/socket.ts';
import { demoRegistries, dropDemoMail } from './demo/incoming-mail.ts';
import { seed } from './demo/seed.ts';

// Modules define their jobs there; loading the file is what makes a job known.
import.meta.glob('./app/modules/*/jobs.ts', { eager: true });

interface StartOptions {
  /** A line about what is being done, for the person who waits. */
  readonly tell: (line: string) => void;
  /** In development Vite has the routes and the files, and renews them as they change. */
  readonly development?: {
    readonly build: () => Promise<ServerBuild>;
    readonly handler: RequestHandler;
  };
}

/**
 * Opens everything and serves until it is told to stop.
 * @throws {CannotStart} with a sentence about what is in the way.
 */
export async function start({ tell, development }: StartOptions): Promise<void> {
  const settings = readSettings(process.env);
  const log = openLog(settings.logLevel);
  const server = createServer();
  await listen(server, settings);
  try {
    await serve(server, settings, log, { tell, development });
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

async function serve(
  server: Server,
  settings: Settings,
  log: Log,
  { tell, development }: StartOptions,
): Promise<void> {
  tell(
    settings.databaseUrl
      ? 'Opnar databasen på PostgreSQL …'
      : `Opnar databasen i ${settings.databaseFolder} (til prøve, ikkje til drift) …`,
  );
  // Before anything is opened: what cannot sign people in must not change a database either.
  signInSettings(process.env);
  const installation = await openInstallation(settings, log, tell);
  const { queue, connection } = installation;
  const services = await withDemoPost(installation, log);
  provideServices(services, log);
  await loadReferenceRounds(services);
  await indexPublicPages(services);
  if (settings.demo) {
    await seed(services, tell);
    await dropDemoMail(settings.mailFolder, services.clock.now());
  }
  await queue.work(services);

  const build: ServerBuild = {
    ...serverBuild,
    allowedActionOrigins: settings.publicUrl ? [settings.publicUrl.host] : [],
  };
  const signIn = await makeSignIn({
    env: process.env,
    dataFolder: settings.dataFolder,
    localPort: () => portOf(server) ?? settings.port,
  });
  provideSignIn(signIn);
  const app = application({
    installation,
    log,
    metrics: openMetrics(connection, queue, pageCache),
    cache: pageCache,
    routes: routesHandler(development?.build ?? build, (request) =>
      keepSignedOutPost(services, signIn, request),
    ),
    mounted: [
      api(services, log),
      ...(signIn.demo ? [signIn.demo.handle] : []),
      ...(development ? [development.handler] : []),
    ],
    ...(development ? {} : { assets: 'build/client' }),
    formTargets: signIn.origins,
    // A file comes with a heading and a boundary around it.
    uploads: [
      ...['/meldingar/ny', '/meldingar/:threadId', '/postmottak/melding/:threadId'].map((path) => ({
        path,
        bytes: attachmentLimits.bytesTogether + 200_000,
      })),
      { path: '/innhald/:contentId/bilete', bytes: pictureLimits.bytes + 100_000 },
      { path: '/svar/:responseId/word', bytes: wordLimits.bytes + 100_000 },
      { path: '/kartleggingar/:surveyId/word', bytes: wordLimits.bytes + 100_000 },
      { path: '/demo/post', bytes: mailLimits.bytes },
      { path: '/postmottak/nytt', bytes: letterLimits.bytes + 100_000 },
    ],
  });
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    // In development a page is what its file says now.
    if (development) pageCache.empty();
    if (!pageCache.answer(request, response)) app(request, response);
  });
  const closeSocket = await serveCommands(settings.socket, world(installation));
  stopOnSignal(server, log, async () => {
    await closeSocket();
    await installation.close();
  });
  tellWhere(server, installation, tell);
}

/** In a demo without a mail server of its own, the mail goes to one that is here, and can be read and answered. */
async function withDemoPost(
  { services, settings }: Installation,
  log: Log,
): Promise<Installation['services']> {
  if (!settings.demo || settings.smtp) return services;
  const opened = await openDemoPost({
    folder: settings.demoMailFolder,
    mailFolder: settings.mailFolder,
    registries: demoRegistries,
    port: settings.demoMailPort,
  }).catch((error: unknown) => {
    log.warn({ fault: describeFault(error) }, 'the mail server of the demo could not start');
  });
  return opened ? { ...services, mailer: opened.mailer, demoPost: opened } : services;
}

/** Taken at once, so that a port in use is said before anything is done. Until all is open: 503. */
async function listen(server: Server, { port, host }: Settings): Promise<void> {
  server.on('request', (_request, response) => {
    response.writeHead(503, { 'Retry-After': '5', 'Content-Type': 'text/plain' });
    response.end('Medverk startar opp. Medverk is starting.\n');
  });
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  // Longer than the proxy keeps its end open, so that it never writes to a connection we just closed.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function portProblem({ code }: NodeJS.ErrnoException, port: number, host: string): CannotStart {
  return code === 'EADDRINUSE'
    ? new CannotStart(
        `Port ${port} er oppteken av eit anna program. Port ${port} is taken by another program; set PORT to another.`,
      )
    : new CannotStart(
        `Kan ikkje lytte på ${host}:${port} (${code}). Cannot listen there; set HOST and PORT.`,
      );
}

/** Stops taking requests, finishes those under way, stops the jobs and closes the database. */
function stopOnSignal(server: Server, log: Log, close: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    const force = setTimeout(() => server.closeAllConnections(), 10_000);
    const finished = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await finished;
    clearTimeout(force);
    await close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : undefined;
}

function tellWhere(server: Server, { settings }: Installation, tell: StartOptions['tell']): void {
  const port = portOf(server) ?? settings.port;
  const url = settings.publicUrl?.href ?? `http://${settings.host}:${port}/`;
  tell('');
  tell(`Medverk køyrer på ${url}`);
  if (settings.demo) {
    tell('Logg inn øvst på sida som ein av demopersonane, til dømes:');
    tell('  Vigdis Demo    rådgivar hos Statsforvaltaren i Vestland: lagar og sender kartlegginga');
    tell('  Sigurd Demo    seksjonsleiar same stad: godkjenner ho');
    tell('  Voss-Anna Demo leiar ved Nav Voss: svarar og signerer');
    tell(`  Drift Demo     driftsansvarleg: set dagen på ${url}demo/klokke`);
    tell(`All e-post i demoen kan lesast og svarast på: ${url}demo/post`);
  }
  tell('Stopp med Ctrl+C.');
}

/** What a command works on. */
function world({ services, connection, settings }: Installation) {
  const { migrationUrl, databaseUrl, filesFolder } = settings;
  const owner = migrationUrl && migrationUrl !== databaseUrl ? { ownerUrl: migrationUrl } : {};
  return { services, connection, filesFolder, ...owner };
}

/** Runs one command when no server has the database. @returns the exit code. */
export async function runAlone(
  argv: readonly string[],
  folder: string,
  streams: { readonly print: (text: string) => void; readonly tell: (text: string) => void },
): Promise<number> {
  const answered =
    answerWithoutWorld(argv, streams) ?? (await runWithoutWorld(argv, { folder, ...streams }));
  if (answered !== undefined) return answered;
  try {
    const settings = readSettings(process.env);
    const installation = await openInstallation(settings, openLog('warn'), streams.tell);
    try {
      if (settings.demo && asksDemoData(argv)) await seed(installation.services, streams.tell);
      return await runCommand(argv, { ...world(installation), folder, ...streams });
    } finally {
      await installation.close();
    }
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    streams.tell(error.message);
    return 1;
  }
}

export { CannotStart };
