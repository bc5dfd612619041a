/**
 * An exact amount between the input and the one rounding: two thirds of 2.041 G in 260 parts is no decimal
 * number, and a sum of rounded parts is not the law's amount. Immutable; `of` is always above zero.
 */
export class Fraction {
  readonly parts: bigint;
  readonly of: bigint;

  constructor(parts: bigint, of: bigint) {
    if (of === 0n) throw new RangeError('A fraction of nothing');
    this.parts = of < 0n ? -parts : parts;
    this.of = of < 0n ? -of : of;
  }

  plus(other: Fraction): Fraction {
    if (this.of === other.of) return new Fraction(this.parts + other.parts, this.of);
    return new Fraction(
      this.parts * other.of + other.parts * this.of,
      this.of * other.of,
    ).shortened();
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.parts, other.of));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.parts * other.parts, this.of * other.of);
  }

  over(other: Fraction): Fraction {
    return new Fraction(this.parts * other.of, this.of * other.parts);
  }

  compare(other: Fraction): number {
    const difference = this.parts * other.of - other.parts * this.of;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.parts === 0n;
  }

  /** Whole units, half up: 0.5 is 1, and −0.5 is 0. */
  rounded(): number {
    const half = 2n * this.parts + this.of;
    const whole = half / (2n * this.of);
    const down = half < 0n && half % (2n * this.of) !== 0n ? whole - 1n : whole;
    return Number(down);
  }

  /** Rounded half up to so many decimals, as text: `973.619800`. */
  toFixed(decimals: number): string {
    const scale = 10n ** BigInt(decimals);
    const negative = this.parts < 0n;
    const parts = negative ? -this.parts : this.parts;
    const units = (2n * parts * scale + this.of) / (2n * this.of);
    const digits = String(units).padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    const sign = negative && units > 0n ? '-' : '';
    return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
  }

  /** For a chart or a table of approximate figures, never for an amount that is paid. */
  toNumber(): number {
    return Number(this.toFixed(9));
  }

  /** A stored finding keeps the exact value: `253141148/1000`. */
  toJSON(): string {
    const { parts, of } = this.shortened();
    return of === 1n ? `${parts}` : `${parts}/${of}`;
  }

  shortened(): Fraction {
    let a = this.parts < 0n ? -this.parts : this.parts;
    let b = this.of;
    while (b !== 0n) [a, b] = [b, a % b];
    return a === 1n || a === 0n ? this : new Fraction(this.parts / a, this.of / a);
  }
}

export const zero = new Fraction(0n, 1n);
export const one = new Fraction(1n, 1n);

export function whole(number: number): Fraction {
  return new Fraction(BigInt(number), 1n);
}

/** `fraction(2, 3)` is two thirds. Both must be whole numbers. */
export function fraction(parts: number, of: number): Fraction {
  return new Fraction(BigInt(parts), BigInt(of));
}

/**
 * The exact value of a decimal number as people write it: 2.041 is 2041/1000, and not the nearest double.
 * Throws RangeError for what is not a plain decimal number.
 */
export function decimal(number: number | string): Fraction {
  const written = String(number);
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(written);
  if (!parts) throw new RangeError(`Not a decimal number: ${written}`);
  const [, sign = '', units = '', decimals = ''] = parts;
  const value = BigInt(units + decimals) * (sign ? -1n : 1n);
  return new Fraction(value, 10n ** BigInt(decimals.length));
}

export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce((total, next) => total.plus(next), zero);
}

export function least(a: Fraction, b: Fraction): Fraction {
  return a.compare(b) <= 0 ? a : b;
}

export function most(a: Fraction, b: Fraction): Fraction {
  return a.compare(b) >= 0 ? a : b;
}
