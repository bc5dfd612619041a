import { ButtonLink } from './button.tsx';
import styles from './more-pages.module.css';

interface Props {
  readonly label: string;
  /** Where the list begins, for those who have gone on from there. */
  readonly firstHref: string | null | undefined;
  readonly firstLabel: string;
  /** Where it goes on, if there is more. */
  readonly nextHref: string | null | undefined;
  readonly nextLabel: string;
}

/** The way on and back in a list of which nobody has counted the pages. Nothing when all of it is shown. */
export function MorePages({ label, firstHref, firstLabel, nextHref, nextLabel }: Props) {
  if (!firstHref && !nextHref) return null;
  return (
    <nav aria-label={label} className={styles.pages}>
      {firstHref && (
        <ButtonLink href={firstHref} variant="tertiary">
          {firstLabel}
        </ButtonLink>
      )}
      {nextHref && <ButtonLink href={nextHref}>{nextLabel}</ButtonLink>}
    </nav>
  );
}
