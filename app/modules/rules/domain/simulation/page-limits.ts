/** What the page takes: the command line takes more. */
export const pageLimits = {
  people: 6_000_000,
  /** The server takes no larger form than 2 MB, with the other fields in it. */
  fileBytes: 2_000_000,
  firstDay: '2012-01-01',
  lastDay: '2099-12-31',
  years: 5,
} as const;

/** The figures that can be changed on the page, in the order of the form. */
export const pageFigures = ['factor', 'g', 'youthFraction', 'youthAge', 'childRate'] as const;
export type PageFigure = (typeof pageFigures)[number];
