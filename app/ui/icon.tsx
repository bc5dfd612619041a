const paths = {
  search: 'M15.5 15.5 21 21M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  chevron: 'm6 9.5 6 6 6-6',
  previous: 'm14.5 6-6 6 6 6',
  next: 'm9.5 6 6 6-6 6',
  ascending: 'M12 19V5m-5 5 5-5 5 5',
  descending: 'M12 5v14m-5-5 5 5 5-5',
  sortable: 'M8 18V6M4.5 9.5 8 6l3.5 3.5M16 6v12m-3.5-3.5L16 18l3.5-3.5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 7v5l3.5 2M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z',
  pen: 'm14 6 4 4M4.5 19.5l1-4.5L16.5 4l3.5 3.5L9 18.5Z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  sent: 'm4 11.5 16-7-6 16-3-6.5ZM11 14l4-4.5',
  returned: 'M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1.5',
  missing: 'M7 7l10 10M17 7 7 17',
  exempt: 'M5.5 12h13M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z',
  warning: 'M12 4 2.5 20h19ZM12 10v4.5M12 17v.2',
  information: 'M12 11v5.5M12 7.5v.2M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z',
  error: 'M8 3.5h8l4.5 4.5v8L16 20.5H8L3.5 16V8ZM12 8v5M12 16v.2',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z',
  form: 'M6 3.5h12v17H6ZM9.5 8h5M9.5 12h5M9.5 16h3',
  report: 'M6 3.5h8l4 4v13H6ZM14 3.5v4h4M9.5 17.5v-2.5M12 17.5v-6M14.5 17.5v-4',
  chart: 'M4 20h16M7.5 16.5v-5M12 16.5v-10M16.5 16.5v-7',
  building: 'M5 20.5v-16h9v16M14 10h5v10.5M3 20.5h18M8 8.5h3M8 12h3M8 15.5h3',
  notice: 'M4.5 10v4h3.5l8 4.5v-13L8 10ZM8 14l1 5.5h2.5M19 10a3 3 0 0 1 0 4',
  plan: 'M4 19c4 0 3-5 8-5s3-5 8-5M4 19v.2M12 14v.2M20 9V3.5l-4 1.75 4 1.75',
  envelope: 'M3.5 6h17v12.5h-17ZM3.5 7l8.5 6.5L20.5 7',
  purse: 'M4 8h16v11.5H4ZM4 8l11-4v4M15.5 13.75v.2',
  dot: 'M14 12a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside a word, never instead of one: it is hidden from those who listen. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width="1em"
      height="1em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
