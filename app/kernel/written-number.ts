import type { Fraction } from './fraction.ts';
import type { PublicLanguage } from './text.ts';

/** Whole kroner as people write them: «20 446 kroner», "NOK 20,446". A fraction is rounded half up first. */
export function writtenKroner(amount: Fraction | number, language: PublicLanguage): string {
  const whole = typeof amount === 'number' ? amount : amount.rounded();
  const digits = writtenCount(whole, language);
  return language === 'en' ? `NOK ${digits}` : `${digits} kroner`;
}

/** Kroner and øre, for a step on the way: «973,62 kroner», "NOK 973.62". */
export function writtenKronerAndOre(amount: Fraction, language: PublicLanguage): string {
  const [units = '', ore = ''] = amount.toFixed(2).split('.');
  const digits = `${writtenCount(Number(units), language)}${language === 'en' ? '.' : ','}${ore}`;
  return language === 'en' ? `NOK ${digits}` : `${digits} kroner`;
}

/** A plain number with at most three decimals: «2,041», "2.041". */
export function writtenNumber(number: Fraction | number, language: PublicLanguage): string {
  const text = typeof number === 'number' ? String(number) : trimmed(number.toFixed(3));
  return language === 'en' ? text : text.replace('.', ',').replace('-', '−');
}

/** A whole number, in groups of three with a space that does not break, in English with a comma: «12 000», "12,000". */
export function writtenCount(number: number, language: PublicLanguage): string {
  const digits = String(Math.abs(number)).replace(
    /\B(?=(\d{3})+$)/g,
    language === 'en' ? ',' : '\u00A0',
  );
  return number < 0 ? `−${digits}` : digits;
}

/** A mean or a share: one decimal, where there is one to tell: «12 000», «4,5». */
export function writtenFigure(number: number, language: PublicLanguage): string {
  const rounded = Math.round(number * 10) / 10;
  const [whole = '', decimal = '0'] = Math.abs(rounded).toFixed(1).split('.');
  const digits = writtenCount(Number(whole), language);
  const sign = rounded < 0 ? '−' : '';
  return decimal === '0'
    ? `${sign}${digits}`
    : `${sign}${digits}${language === 'en' ? '.' : ','}${decimal}`;
}

function trimmed(decimals: string): string {
  return decimals.replace(/\.?0+$/, '');
}
