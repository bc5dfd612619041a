import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { texts } from './texts.ts';

interface Props {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOf: (page: number) => string;
}

/** Pages as links, so that each has an address and works without script. Nothing when there is one page. */
export function Pagination({ page, pageCount, hrefOf }: Props) {
  const t = texts[useLanguage()];
  if (pageCount < 2) return null;
  return (
    <nav className="aksel-pagination aksel-pagination--medium" aria-label={t.pages}>
      <ul className="aksel-pagination__list" style={{ flexWrap: 'wrap' }}>
        {page > 1 && (
          <li>
            <a href={hrefOf(page - 1)} rel="prev" className={itemClass} data-variant="tertiary">
              <span className="aksel-button__icon">
                <Icon name="previous" />
              </span>
              <span className="aksel-label">{t.previous}</span>
            </a>
          </li>
        )}
        {pagesToShow(page, pageCount).map((shown, index) =>
          shown === undefined ? (
            <li key={index < 2 ? 'before' : 'after'} className="aksel-pagination__ellipsis">
              <span className="aksel-body-short aksel-body-short--medium" aria-hidden="true">
                …
              </span>
            </li>
          ) : (
            <li key={shown}>
              <a
                href={hrefOf(shown)}
                aria-label={t.page(shown)}
                aria-current={shown === page ? 'page' : undefined}
                className={
                  shown === page ? `${itemClass} aksel-pagination__item--selected` : itemClass
                }
                data-variant={shown === page ? 'primary' : 'tertiary'}
                data-pressed={shown === page}
                data-color="neutral"
              >
                <span className="aksel-label">{shown}</span>
              </a>
            </li>
          ),
        )}
        {page < pageCount && (
          <li>
            <a href={hrefOf(page + 1)} rel="next" className={itemClass} data-variant="tertiary">
              <span className="aksel-label">{t.next}</span>
              <span className="aksel-button__icon">
                <Icon name="next" />
              </span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

const itemClass = 'aksel-pagination__item aksel-button aksel-button--medium';

/** First, last, and one to each side of where one is; `undefined` where some are left out. */
export function pagesToShow(page: number, pageCount: number): readonly (number | undefined)[] {
  const near = Array.from({ length: pageCount }, (_, index) => index + 1).filter(
    (shown) => shown === 1 || shown === pageCount || Math.abs(shown - page) <= 1,
  );
  return near.flatMap((shown, index) => {
    const before = near[index - 1];
    return before !== undefined && shown > before + 1 ? [undefined, shown] : [shown];
  });
}
