import { escaped, head } from './write-word.ts';

/** Bars that lie, each with its words and what stands at its end. */
export interface Chart {
  /** For who does not see it. */
  readonly alt: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly shown: string;
  }[];
  /** The value of a bar of full length. */
  readonly full: number;
}

/** In English Metric Units: 7 mm for each bar, and 4 mm around them. */
export function chartHeight(bars: number): number {
  return (bars * 7 + 4) * 36_000;
}

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const shows = (value: 0 | 1) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
const noTicks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

/**
 * A chart as Word draws it itself: sharp at any size, in the font of the document, and no picture. The figures stand in
 * it, without a workbook behind: they are kept in Medverk. The order of the elements is that of the schema.
 */
export function chartXml({ bars, full }: Chart, locale: string): string {
  const points = (value: (bar: Chart['bars'][number]) => string) =>
    `<c:ptCount val="${bars.length}"/>${bars.map((bar, index) => `<c:pt idx="${index}"><c:v>${value(bar)}</c:v></c:pt>`).join('')}`;
  const labels = bars.map(
    ({ shown }, index) =>
      `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r><a:rPr lang="${locale}"/><a:t>${escaped(onOneLine(shown))}</a:t></a:r></a:p></c:rich></c:tx>${shows(1)}</c:dLbl>`,
  );
  // Longer than a full bar, so that there is room for what stands at its end.
  const room = full * 1.25;
  return `${head}<c:chartSpace ${namespaces}><c:lang val="${locale}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="0063C1"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls>${labels.join('')}${shows(1)}</c:dLbls><c:cat><c:strLit>${points(({ label }) => escaped(label))}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode>${points(({ value }) => String(value))}</c:numLit></c:val></c:ser><c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${noTicks}<c:tickLblPos val="nextTo"/>${noLine}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${room}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>${noTicks}<c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="950"/></a:pPr><a:endParaRPr lang="${locale}"/></a:p></c:txPr></c:chartSpace>`;
}

/** Room for it is reckoned by the width of the chart, and not by what stands there. */
function onOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
