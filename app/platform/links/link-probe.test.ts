import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { rememberedProbe, webProbe } from './link-probe.ts';
import { probeAll } from './probe-all.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function aPlace(answer: RequestListener): Promise<{ port: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const at = server.address();
  return { port: String(typeof at === 'object' && at ? at.port : 0), asked };
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(code, headers).end('a page');

/** As out on the web, but that this machine is one place on it. */
function probeTo(port: string, options: Partial<Parameters<typeof webProbe>[0]> = {}) {
  return webProbe({
    userAgent: 'Medverk',
    ports: ['', port],
    mayReach: (address) => address === '127.0.0.1' || isPublicAddress(address),
    addressesOf: async () => ['127.0.0.1'],
    milliseconds: 500,
    ...options,
  });
}

describe('a link', () => {
  test('that leads somewhere is asked once, and says who asks', async () => {
    const { port, asked } = await aPlace(status(200));
    expect(await probeTo(port).probe(`http://www.example:${port}/a?b`)).toEqual({ state: 'works' });
    expect(asked).toEqual(['HEAD /a?b Medverk']);
  });

  test('is asked for as a reader would before it is said to fail', async () => {
    const { port, asked } = await aPlace((request, response) =>
      response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
    );
    expect(await probeTo(port).probe(`http://www.example:${port}/`)).toEqual({ state: 'works' });
    expect(asked).toHaveLength(2);
  });

  test.each([
    [404, { state: 'fails', failure: 'missing' }],
    [410, { state: 'fails', failure: 'missing' }],
    [503, { state: 'fails', failure: 'fault' }],
    [403, { state: 'works' }],
    [429, { state: 'works' }],
  ] as const)('that answers %i: %j', async (code, told) => {
    const { port } = await aPlace(status(code));
    expect(await probeTo(port).probe(`http://www.example:${port}/`)).toEqual(told);
  });

  test('that nobody answers, or not in time, is said to fail', async () => {
    const slow = await aPlace(() => {});
    expect(await probeTo(slow.port).probe(`http://www.example:${slow.port}/`)).toEqual({
      state: 'fails',
      failure: 'no-answer',
    });
    const gone = {
      addressesOf: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    };
    expect(await probeTo('80', gone).probe('http://gone.example/')).toEqual({
      state: 'fails',
      failure: 'no-such-host',
    });
    const cutOff = {
      addressesOf: () => Promise.reject(Object.assign(new Error(), { code: 'EAI_AGAIN' })),
    };
    expect(await probeTo('80', cutOff).probe('http://www.example/')).toEqual({ state: 'unknown' });
  });

  test('that is no secure page though it says so, is said to be insecure', async () => {
    const { port } = await aPlace(status(200));
    expect(await probeTo(port).probe(`https://www.example:${port}/`)).toMatchObject({
      failure: 'insecure',
    });
  });

  test('is followed to where it leads, and not round in a ring', async () => {
    const { port, asked } = await aPlace((request, response) =>
      request.url === '/b' ? response.end() : response.writeHead(302, { Location: '/b' }).end(),
    );
    expect(await probeTo(port).probe(`http://www.example:${port}/a`)).toEqual({ state: 'works' });
    expect(asked).toHaveLength(2);
    const ring = await aPlace(status(301, { Location: '/again' }));
    expect(await probeTo(ring.port).probe(`http://www.example:${ring.port}/`)).toEqual({
      state: 'fails',
      failure: 'too-many-redirects',
    });
    expect(ring.asked).toHaveLength(6);
  });
});

describe('nobody gets us to ask inside', () => {
  const privately = { state: 'fails', failure: 'private' };

  test.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[fd00::1]',
    '[fe80::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
  ])('by its number: %s', async (host) => {
    const { port, asked } = await aPlace(status(200));
    const probe = webProbe({ userAgent: 'Medverk', ports: ['', port] });
    expect(await probe.probe(`http://${host}:${port}/`)).toEqual(privately);
    expect(asked).toEqual([]);
  });

  test('by a name that leads there, also among others', async () => {
    const { port, asked } = await aPlace(status(200));
    for (const addresses of [['127.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::1'], []]) {
      const probe = webProbe({
        userAgent: 'Medverk',
        ports: ['', port],
        addressesOf: async () => addresses,
      });
      expect(await probe.probe(`http://inside.example:${port}/`)).toEqual(privately);
    }
    expect(asked).toEqual([]);
  });

  test('by what this machine calls itself', async () => {
    const { port, asked } = await aPlace(status(200));
    const probe = webProbe({ userAgent: 'Medverk', ports: ['', port] });
    expect(await probe.probe(`http://localhost:${port}/`)).toEqual(privately);
    expect(asked).toEqual([]);
  });

  test('by a page outside that leads there', async () => {
    const outside = await aPlace(status(302, { Location: 'http://169.254.169.254/latest' }));
    const probe = probeTo(outside.port);
    expect(await probe.probe(`http://www.example:${outside.port}/`)).toEqual(privately);
  });

  test('through another door, with a name and a password, or by another scheme', async () => {
    const { port, asked } = await aPlace(status(200));
    const probe = webProbe({
      userAgent: 'Medverk',
      mayReach: () => true,
      addressesOf: async () => ['127.0.0.1'],
    });
    expect(await probe.probe(`http://www.example:${port}/`)).toEqual({ state: 'unknown' });
    expect(await probe.probe('http://kari:hemmeleg@www.example/')).toEqual({ state: 'unknown' });
    expect(asked).toEqual([]);
    const file = await aPlace(status(302, { Location: 'file:///etc/passwd' }));
    expect(await probeTo(file.port).probe(`http://www.example:${file.port}/`)).toEqual({
      state: 'fails',
      failure: 'missing',
    });
  });
});

test('a page is not read, however large it is', async () => {
  let sent = 0;
  const { port } = await aPlace((request, response) => {
    if (request.method === 'HEAD') return void response.writeHead(405).end();
    const more = () => {
      sent += 1;
      if (!response.destroyed && sent < 10_000) response.write('x'.repeat(65_536), more);
    };
    return more();
  });
  expect(await probeTo(port).probe(`http://www.example:${port}/`)).toEqual({ state: 'works' });
  expect(sent).toBeLessThan(1000);
});

test('a place is asked one question at a time, and there is an end to it', async () => {
  let now = 0;
  let most = 0;
  const probe = {
    async probe() {
      now += 1;
      most = Math.max(most, now);
      await new Promise((go) => setTimeout(go, 5));
      now -= 1;
      return { state: 'works' } as const;
    },
  };
  const same = Array.from({ length: 5 }, (_, index) => `https://www.example/${index}`);
  const answers = await probeAll(probe, same, { until: Infinity, pause: 0 });
  expect([answers.size, most]).toEqual([5, 1]);
  const many = Array.from({ length: 9 }, (_, index) => `https://www${index}.example/`);
  await probeAll(probe, many, { until: Infinity, pause: 0 });
  expect(most).toBe(4);
  const none = await probeAll(probe, many, { until: performance.now() - 1, pause: 0 });
  expect(none.size).toBe(0);
});

test('in a demo nothing is asked, and so nothing is known', async () => {
  const probe = rememberedProbe({ 'https://www.example/': { state: 'works' } });
  expect(await probe.probe('https://www.example/')).toEqual({ state: 'works' });
  expect(await probe.probe('https://other.example/')).toEqual({ state: 'unknown' });
  expect(probe.asked).toEqual(['https://www.example/', 'https://other.example/']);
});
