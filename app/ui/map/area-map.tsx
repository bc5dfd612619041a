import { useId } from 'react';
import { fillOf, Legend, Patterns } from '../chart/palette.tsx';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import styles from './area-map.module.css';

export interface MapArea {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Which of `categories` it is in; absent where there is nothing to say. */
  readonly category?: string;
  /** What more there is to say about it: `Nav Demovik: sendt inn 2. november`. */
  readonly detail?: string;
  readonly href?: string;
}

interface Props {
  readonly title: string;
  /** What one should see in it, in a sentence. The list beside the map is the whole of it. */
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  /**
   * Every category there can be, in the order of the legend: each keeps its paint whichever of them occur. The
   * legend tells those that do.
   */
  readonly categories: readonly { readonly key: string; readonly label: string }[];
  readonly areas: readonly MapArea[];
  /** Which year's boundaries are shown, in a sentence. */
  readonly boundaries?: string;
}

/**
 * Areas painted by what state they are in. A map cannot be read by everybody, so it is never alone: put the
 * table with the same areas on the page too. Links in it are for the mouse; the table has them for the keyboard.
 */
export function AreaMap({ title, summary, width, height, categories, areas, boundaries }: Props) {
  const language = useLanguage();
  const t = texts[language];
  const id = useId().replaceAll(/[^\w-]/g, '');
  const indexOf = new Map(categories.map(({ key }, index) => [key, index]));
  const labelOf = new Map(categories.map(({ key, label }) => [key, label]));
  const countOf = (key: string) => areas.filter(({ category }) => category === key).length;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <p className={styles.title}>{title}</p>
        <p>{summary}</p>
      </figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        className={styles.map}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{summary}</desc>
        <Patterns id={id} count={categories.length} />
        <g>
          {areas.map((area) => {
            const index = area.category === undefined ? undefined : indexOf.get(area.category);
            const label = area.category === undefined ? undefined : labelOf.get(area.category);
            const shape = (
              <path
                d={area.path}
                className={styles.area}
                fill={index === undefined ? 'var(--ax-bg-neutral-soft)' : fillOf(id, index)}
              >
                <title>{[area.name, label, area.detail].filter((part) => part).join(', ')}</title>
              </path>
            );
            return area.href ? (
              <a key={area.id} href={area.href} tabIndex={-1} aria-hidden="true">
                {shape}
              </a>
            ) : (
              <g key={area.id}>{shape}</g>
            );
          })}
        </g>
      </svg>
      <div className={styles.legend}>
        <Legend
          id={id}
          entries={categories
            .map(({ key, label }, index) => ({ label, index, areas: countOf(key) }))
            .filter(({ areas: count }) => count > 0)
            .map(({ label, index, areas: count }) => ({
              label,
              index,
              count: formatNumber(count, language),
            }))}
        />
      </div>
      <p className={styles.credit}>
        {t.mapCredit}
        {boundaries && <> · {boundaries}</>}
      </p>
    </figure>
  );
}
