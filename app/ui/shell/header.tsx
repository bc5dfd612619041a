import type { PublicLanguage } from '#kernel/text.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import { Logo } from './logo.tsx';
import styles from './shell.module.css';
import type { ShellData } from './shell-data.ts';

const languageNames: Readonly<Record<PublicLanguage, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

/**
 * One set of links for wide and narrow: on a phone it is a popover that the menu button opens, on a wide
 * screen it is always there. Neither needs script.
 */
export function SiteHeader(data: Omit<ShellData, 'notices'>) {
  const language = useLanguage();
  const t = texts[language];
  const { session, navigation, languageLinks } = data;
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a href="/" className={styles.brand} aria-label={t.home}>
          <Logo />
          <span>Medverk</span>
        </a>
        <button type="button" popoverTarget="meny" className={styles.menuButton}>
          <Icon name="menu" />
          {t.menu}
        </button>
        <div id="meny" popover="auto" className={styles.menu}>
          {session && <HeaderSearch action="/organisasjonar" label={t.searchOrganisations} />}
          {!session && languageLinks && (
            <HeaderSearch action={`/${language}/sok`} label={t.searchPages} />
          )}
          <div className={styles.account}>
            {session && <CapacitySwitch session={session} returnTo={data.returnTo} />}
            <LanguageSwitch {...data} />
            {session ? (
              <SignedIn name={session.name} />
            ) : (
              <a href="/logg-inn" className={styles.action}>
                {t.signIn}
              </a>
            )}
          </div>
          {navigation.length > 0 && (
            <nav aria-label={t.mainNavigation} className={styles.navigation}>
              <ul>
                {navigation.map(({ href, label, current }) => (
                  <li key={href}>
                    <a href={href} aria-current={current ? 'page' : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </header>
  );
}

interface HeaderSearchProps {
  readonly action: string;
  /** What is searched. */
  readonly label: string;
}

/** At work one looks for an office; on the open pages for any of them. */
function HeaderSearch({ action, label }: HeaderSearchProps) {
  const t = texts[useLanguage()];
  return (
    <search className={styles.search} aria-label={label}>
      <form action={action} method="get">
        <input type="search" name="q" aria-label={label} placeholder={label} autoComplete="off" />
        <button type="submit" aria-label={t.search}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}

function CapacitySwitch({
  session,
  returnTo,
}: Required<Pick<ShellData, 'session'>> & Pick<ShellData, 'returnTo'>) {
  const t = texts[useLanguage()];
  const current = session.capacities.find((capacity) => capacity.current);
  if (!current) return null;
  if (session.capacities.length === 1)
    return (
      <p className={styles.capacity}>
        <span className="sr-only">{t.actingAs} </span>
        {current.label}
      </p>
    );
  return (
    <details name="header" className={styles.switch}>
      <summary>
        <span className="sr-only">{t.actingAs} </span>
        <span className={styles.chosen}>{current.label}</span>
        <Icon name="chevron" />
      </summary>
      <form method="post" action="/kapasitet">
        <p>{t.switchCapacity}</p>
        <input type="hidden" name="returnTo" value={returnTo} />
        {session.capacities.map(({ value, label, current: chosen }) => (
          <button
            key={value}
            type="submit"
            name="capacity"
            value={value}
            aria-current={chosen ? 'true' : undefined}
          >
            {label}
            {chosen && <Icon name="check" />}
          </button>
        ))}
      </form>
    </details>
  );
}

function LanguageSwitch({
  returnTo,
  languages,
  languageLinks,
  pageLanguage,
}: Omit<ShellData, 'notices'>) {
  const language = useLanguage();
  const t = texts[language];
  const isCurrent = (choice: PublicLanguage) => !pageLanguage && choice === language;
  const choice = (choice: PublicLanguage) => ({
    lang: choice,
    'aria-current': isCurrent(choice) ? ('true' as const) : undefined,
  });
  const label = (choice: PublicLanguage) => (
    <>
      {languageNames[choice]}
      {isCurrent(choice) && <Icon name="check" />}
    </>
  );
  return (
    <details name="header" className={styles.switch}>
      <summary>
        <span className="sr-only">{t.language}: </span>
        {pageLanguage ? (
          <span lang={pageLanguage.code}>{pageLanguage.name}</span>
        ) : (
          languageNames[language]
        )}
        <Icon name="chevron" />
      </summary>
      {languageLinks ? (
        <ul>
          {languages.map((other) => (
            <li key={other}>
              <a href={languageLinks[other]} hrefLang={other} {...choice(other)}>
                {label(other)}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <form method="post" action="/sprak">
          <p>{t.switchLanguage}</p>
          <input type="hidden" name="returnTo" value={returnTo} />
          {languages.map((other) => (
            <button key={other} type="submit" name="language" value={other} {...choice(other)}>
              {label(other)}
            </button>
          ))}
        </form>
      )}
    </details>
  );
}

function SignedIn({ name }: { readonly name: string }) {
  const t = texts[useLanguage()];
  return (
    <form method="post" action="/logg-ut" className={styles.signedIn}>
      <span>
        <Icon name="person" />
        <span className="sr-only">{t.signedInAs(name)}</span>
        <span aria-hidden="true">{name}</span>
      </span>
      <button type="submit" className={styles.action}>
        {t.signOut}
      </button>
    </form>
  );
}
