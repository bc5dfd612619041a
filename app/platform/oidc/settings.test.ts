import { expect, test } from 'vitest';
import { SignInRefused, signInSettings } from './settings.ts';

const secret = Buffer.alloc(32, 7).toString('base64');
const real = {
  STAFF_ISSUER: 'https://ansattporten.no',
  STAFF_CLIENT_ID: 'medverk',
  STAFF_CLIENT_SECRET: 'secret',
  RESIDENT_ISSUER: 'https://idporten.no',
  RESIDENT_CLIENT_ID: 'medverk',
  RESIDENT_CLIENT_KEY: '{}',
  DATABASE_URL: 'postgres://localhost/medverk',
  PUBLIC_URL: 'https://medverk.example',
  MEDVERK_SECRET: secret,
};

test.each([
  { why: 'nothing is set', env: {} },
  { why: 'it is production on loopback', env: { NODE_ENV: 'production' } },
  { why: 'the database is a server', env: { DATABASE_URL: real.DATABASE_URL } },
  { why: 'the host is loopback', env: { HOST: '127.0.0.1' } },
  { why: 'the host is loopback by name', env: { HOST: 'localhost' } },
  { why: 'the host is loopback in IPv6', env: { HOST: '::1' } },
  { why: 'the public address is loopback', env: { PUBLIC_URL: 'http://127.0.0.1:8080' } },
  {
    why: 'an open host is allowed in so many words',
    env: { HOST: '0.0.0.0', MEDVERK_ALLOW_DEMO_SIGN_IN: 'yes' },
  },
  {
    why: 'a public address is allowed in so many words',
    env: { PUBLIC_URL: real.PUBLIC_URL, MEDVERK_ALLOW_DEMO_SIGN_IN: 'yes' },
  },
])('demo personas when $why', ({ env }) => {
  expect(signInSettings(env).mode).toBe('demo');
});

test.each([
  { why: 'an open host', env: { HOST: '0.0.0.0' }, says: 'does not listen on 0.0.0.0' },
  {
    why: 'an open host in production',
    env: { HOST: '::', NODE_ENV: 'production' },
    says: 'does not listen on ::',
  },
  {
    why: 'a public address',
    env: { PUBLIC_URL: real.PUBLIC_URL },
    says: 'not offered at https://medverk.example',
  },
  {
    why: 'a public address that looks like loopback',
    env: { PUBLIC_URL: 'http://localhost.example' },
    says: 'not offered',
  },
  {
    why: 'an open host and a no',
    env: { HOST: '0.0.0.0', MEDVERK_ALLOW_DEMO_SIGN_IN: 'no' },
    says: 'does not listen',
  },
  {
    why: 'a permission in other words',
    env: { HOST: '0.0.0.0', MEDVERK_ALLOW_DEMO_SIGN_IN: '1' },
    says: 'either yes or no',
  },
  {
    why: 'a public address that is none',
    env: { PUBLIC_URL: 'medverk.example' },
    says: 'PUBLIC_URL is not an address',
  },
])('no demo personas with $why', ({ env, says }) => {
  expect(() => signInSettings(env)).toThrow(SignInRefused);
  expect(() => signInSettings(env)).toThrow(says);
});

test('both issuers, with what is usual for each', () => {
  expect(signInSettings(real)).toMatchObject({
    mode: 'production',
    publicUrl: 'https://medverk.example',
    secure: true,
    idleMinutes: 60,
    hours: 10,
    issuers: {
      staff: { subjectClaim: 'sub', acr: '', scope: 'openid profile' },
      resident: { subjectClaim: 'pid', acr: 'idporten-loa-high', scope: 'openid' },
    },
  });
});

test.each(['STAFF', 'RESIDENT'])('%s alone is enough', (prefix) => {
  const env = Object.fromEntries(
    Object.entries(real).filter(
      ([name]) => name.startsWith(prefix) || !/^(STAFF|RESIDENT)/.test(name),
    ),
  );
  const settings = signInSettings(env);
  expect(settings.mode === 'production' && Object.keys(settings.issuers)).toEqual([
    prefix.toLowerCase(),
  ]);
});

test.each([
  {
    why: 'demo sign-in allowed too',
    env: { MEDVERK_ALLOW_DEMO_SIGN_IN: 'yes' },
    says: 'cannot stand beside a real issuer',
  },
  { why: 'the embedded database', env: { DATABASE_URL: undefined }, says: 'embedded database' },
  {
    why: 'the embedded database in a folder',
    env: { DATABASE_URL: '.data/database' },
    says: 'embedded database',
  },
  { why: 'no public address', env: { PUBLIC_URL: undefined }, says: 'Set PUBLIC_URL' },
  { why: 'plain http', env: { PUBLIC_URL: 'http://medverk.example' }, says: 'https://' },
  { why: 'no key', env: { MEDVERK_SECRET: undefined }, says: 'Set MEDVERK_SECRET' },
  { why: 'a short key', env: { MEDVERK_SECRET: 'c2hvcnQ=' }, says: 'at least 32 bytes' },
  { why: 'no client id', env: { STAFF_CLIENT_ID: undefined }, says: 'Set STAFF_CLIENT_ID' },
  {
    why: 'no client secret',
    env: { STAFF_CLIENT_SECRET: undefined },
    says: 'one of STAFF_CLIENT_SECRET and STAFF_CLIENT_KEY',
  },
  {
    why: 'both a secret and a key',
    env: { RESIDENT_CLIENT_SECRET: 'x' },
    says: 'one of RESIDENT_CLIENT_SECRET',
  },
  {
    why: 'an issuer over plain http',
    env: { STAFF_ISSUER: 'http://issuer.example' },
    says: 'STAFF_ISSUER must start with https://',
  },
  {
    why: 'an idle time that is no number',
    env: { SESSION_IDLE_MINUTES: 'an hour' },
    says: 'SESSION_IDLE_MINUTES must be a whole number',
  },
])('real issuers are refused with $why', ({ env, says }) => {
  expect(() => signInSettings({ ...real, ...env })).toThrow(says);
});
