import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import styles from './shell.module.css';
import type { ShellData } from './shell-data.ts';

export function SiteFooter({ notices }: Pick<ShellData, 'notices'>) {
  const language = useLanguage();
  const t = texts[language];
  return (
    <footer className={styles.footer}>
      <div>
        <p>
          <strong>Medverk</strong> {t.aboutProduct}
        </p>
        {(notices.embeddedDatabase || notices.demoClock) && (
          <ul className={styles.notices}>
            {notices.embeddedDatabase && (
              <li>
                <Icon name="information" />
                {t.embeddedDatabase}
              </li>
            )}
            {notices.demoClock && (
              <li>
                <Icon name="clock" />
                {t.demoClock(notices.demoClock)}
              </li>
            )}
          </ul>
        )}
        <ul className={styles.footerLinks}>
          <li>
            <a href={`/${language}/tilgjenge`}>{t.accessibility}</a>
          </li>
          <li>
            <a href={`/${language}/personvern`}>{t.privacy}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
