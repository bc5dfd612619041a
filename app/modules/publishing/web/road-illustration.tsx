import styles from './road-illustration.module.css';

/** A road that winds through hills towards a house with the lights on. Decoration: hidden from those who listen. */
export function RoadIllustration() {
  return (
    <svg viewBox="0 0 416 240" aria-hidden="true" focusable="false" className={styles.drawing}>
      <rect className={styles.sky} width="416" height="240" rx="16" />
      <circle className={styles.sun} cx="318" cy="62" r="26" />
      <path className={styles.far} d="M0 150c50-42 92-46 140-14s84 6 122-22 98-26 154 18v108H0Z" />
      <path
        className={styles.middle}
        d="M0 186c64-40 118-30 172-8s92 4 138-16 78-14 106 4v58a16 16 0 0 1-16 16H16a16 16 0 0 1-16-16Z"
      />
      <path
        className={styles.road}
        d="M52 240c8-34 96-26 92-52s-58-14-46-34 92-4 108-22 40-14 78-14"
      />
      <path className={styles.house} d="M282 122V96l22-17 22 17v26Z" />
      <path className={styles.roof} d="m275 99 29-23 29 23" />
      <path className={styles.light} d="M291 103h9v9h-9Zm17 0h9v19h-9Z" />
      <g className={styles.tree}>
        <path d="M362 150v-12m-14 2 14-46 14 46ZM224 188v-8m-9 1 9-30 9 30Z" />
      </g>
      <g className={styles.person}>
        <circle cx="88" cy="173" r="8" />
        <path d="M74 212c0-18 4-27 14-27s14 9 14 27Z" />
      </g>
      <g className={styles.companion}>
        <circle cx="114" cy="177" r="7" />
        <path d="M102 212c0-16 4-24 12-24s12 8 12 24Z" />
      </g>
    </svg>
  );
}
