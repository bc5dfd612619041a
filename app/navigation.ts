import type { PublicLanguage } from '#kernel/text.ts';
import { type Actor, may, type Permission } from '#platform/access.ts';
import type { NavigationLink } from '#ui/shell/shell-data.ts';

interface Destination {
  readonly href: string;
  readonly label: Readonly<Record<PublicLanguage, string>>;
  /** Shown to those who may do one of these. */
  readonly for: readonly Permission[];
}

/** The main menu, in the order people need it. A page of its own is found from one of these. */
const destinations: readonly Destination[] = [
  {
    href: '/',
    label: { nb: 'Hjem', nn: 'Heim', en: 'Home' },
    for: ['organisation:read'],
  },
  {
    href: '/kartleggingar',
    label: { nb: 'Kartlegginger', nn: 'Kartleggingar', en: 'Surveys' },
    for: ['survey:read'],
  },
  {
    href: '/svar',
    label: { nb: 'Kartlegginger', nn: 'Kartleggingar', en: 'Surveys' },
    for: ['survey:answer'],
  },
  {
    href: '/saker',
    label: { nb: 'Saker', nn: 'Saker', en: 'Cases' },
    for: ['case:read'],
  },
  {
    href: '/journal',
    label: { nb: 'Journal', nn: 'Journal', en: 'Journal' },
    for: ['case:read'],
  },
  {
    href: '/postmottak',
    label: { nb: 'Postmottak', nn: 'Postmottak', en: 'Registry' },
    for: ['registry:read'],
  },
  {
    href: '/meldingar',
    label: { nb: 'Meldinger', nn: 'Meldingar', en: 'Messages' },
    for: ['message:write'],
  },
  {
    href: '/simulering',
    label: { nb: 'Simulering', nn: 'Simulering', en: 'Simulation' },
    for: ['rules:simulate'],
  },
  {
    href: '/innhald',
    label: { nb: 'Innhold', nn: 'Innhald', en: 'Content' },
    for: ['content:edit'],
  },
  {
    href: '/utboks',
    label: { nb: 'Utboks', nn: 'Utboks', en: 'Outbox' },
    for: ['mail:read'],
  },
  {
    href: '/organisasjonar',
    label: { nb: 'Kontor og kommuner', nn: 'Kontor og kommunar', en: 'Offices' },
    for: ['organisation:read'],
  },
  {
    href: '/tilgang',
    label: { nb: 'Tilgang', nn: 'Tilgang', en: 'Access' },
    for: ['access:manage'],
  },
];

/** Where this actor can go. The page itself decides what it shows; this only saves people from dead ends. */
export function navigationFor(
  actor: Actor,
  language: PublicLanguage,
  path: string,
): readonly NavigationLink[] {
  return destinations
    .filter(({ for: permissions }) => permissions.some((permission) => may(actor, permission)))
    .map(({ href, label }) => ({
      href,
      label: label[language],
      current: href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`),
    }));
}
