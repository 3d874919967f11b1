/** What went wrong in an expression, and at which character. */
export class CalculationError extends Error {
  readonly reason: 'unfinished' | 'unexpected' | 'division by zero' | 'no number' | 'too long';
  readonly at: number;

  constructor(reason: CalculationError['reason'], at: number) {
    super(`${reason} at ${at}`);
    this.reason = reason;
    this.at = at;
  }
}

/**
 * The value of an arithmetic expression: `+ − × ÷ ^ √ %` and brackets, with the usual precedence; `^` binds to the right, `%` is a
 * hundredth. A comma is a decimal sign. Nothing but numbers is ever evaluated. Throws a `CalculationError`.
 */
export function calculate(expression: string): number {
  if (expression.length > 200) throw new CalculationError('too long', 200);
  const reader = new Reader(expression);
  const value = reader.sum();
  reader.end();
  if (!Number.isFinite(value)) throw new CalculationError('no number', 0);
  return value;
}

/** A result as it is shown: at most ten significant digits, no trailing zeros, in powers of ten when very large or small. */
export function writeResult(value: number, language: 'en' | 'es'): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e12 || size < 1e-6)
      ? value
          .toExponential(6)
          .replace(/\.?0+e/, 'e')
          .replace('e', ' × 10^')
          .replace('^+', '^')
      : String(Number(value.toPrecision(10)));
  return language === 'es' ? text.replace('.', ',') : text;
}

class Reader {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  sum(): number {
    let value = this.product();
    for (;;) {
      if (this.take('+')) value += this.product();
      else if (this.take('-', '−', '–')) value -= this.product();
      else return value;
    }
  }

  end(): void {
    this.skip();
    if (this.at < this.text.length) throw new CalculationError('unexpected', this.at);
  }

  private product(): number {
    let value = this.signed();
    for (;;) {
      if (this.take('*', '×', '·')) value *= this.signed();
      else if (this.take('/', '÷', ':')) {
        const at = this.at;
        const divisor = this.signed();
        if (divisor === 0) throw new CalculationError('division by zero', at);
        value /= divisor;
      } else return value;
    }
  }

  private signed(): number {
    if (this.take('-', '−', '–')) return -this.signed();
    if (this.take('+')) return this.signed();
    return this.power();
  }

  private power(): number {
    const base = this.percent();
    return this.take('^') ? base ** this.signed() : base;
  }

  private percent(): number {
    let value = this.atom();
    while (this.take('%')) value /= 100;
    return value;
  }

  private atom(): number {
    if (this.take('√')) return Math.sqrt(this.atom());
    if (this.take('(')) {
      this.depth += 1;
      if (this.depth > 50) throw new CalculationError('too long', this.at);
      const value = this.sum();
      if (!this.take(')')) throw new CalculationError('unfinished', this.at);
      this.depth -= 1;
      return value;
    }
    this.skip();
    const match = /^(\d+(?:[.,]\d*)?|[.,]\d+)/.exec(this.text.slice(this.at));
    if (!match)
      throw new CalculationError(this.at >= this.text.length ? 'unfinished' : 'unexpected', this.at);
    this.at += match[0].length;
    return Number(match[0].replace(',', '.'));
  }

  private take(...signs: string[]): boolean {
    this.skip();
    const isThere = signs.includes(this.text[this.at] ?? '');
    if (isThere) this.at += 1;
    return isThere;
  }

  private skip(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }
}
