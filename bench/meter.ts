// A D1 binding that counts what passes through it: round trips, and the rows that D1 itself says it read and wrote.

/** `trips` counts calls that reach the database, whatever number of statements each carries. */
export type Meter = { trips: number; rowsRead: number; rowsWritten: number };

/** The same database; everything that is asked of it is added to `meter`. */
export function metered(db: D1Database, meter: Meter): D1Database {
  const unmetered = (): never => {
    throw new Error("The meter sees only prepared statements and batches.");
  };
  return {
    prepare: (sql) => new MeteredStatement(db.prepare(sql), meter),
    batch: async <Row>(statements: D1PreparedStatement[]) => {
      const inner = statements.map((it) => (it instanceof MeteredStatement ? it.inner : it));
      return count(meter, await db.batch<Row>(inner));
    },
    exec: unmetered,
    withSession: unmetered,
    dump: unmetered,
  };
}

class MeteredStatement implements D1PreparedStatement {
  readonly inner: D1PreparedStatement;
  readonly #meter: Meter;

  constructor(inner: D1PreparedStatement, meter: Meter) {
    this.inner = inner;
    this.#meter = meter;
  }

  bind(...values: unknown[]): MeteredStatement {
    return new MeteredStatement(this.inner.bind(...values), this.#meter);
  }

  async all<Row = Record<string, unknown>>(): Promise<D1Result<Row>> {
    const [result] = count(this.#meter, [await this.inner.all<Row>()]);
    return result;
  }

  run<Row = Record<string, unknown>>(): Promise<D1Result<Row>> {
    return this.all<Row>();
  }

  // D1 tells no counts with these two, so they are made of `all`.
  async first<Value>(column?: string): Promise<Value | null> {
    const [row] = (await this.all()).results;
    if (row === undefined) return null;
    return (column === undefined ? row : row[column]) as Value;
  }

  raw<Row = unknown[]>(options: { columnNames: true }): Promise<[string[], ...Row[]]>;
  raw<Row = unknown[]>(options?: { columnNames?: false }): Promise<Row[]>;
  async raw<Row = unknown[]>(): Promise<Row[]> {
    return (await this.all()).results.map((row) => Object.values(row) as Row);
  }
}

function count<const Results extends readonly D1Result<unknown>[]>(meter: Meter, results: Results): Results {
  meter.trips++;
  for (const { meta } of results) {
    meter.rowsRead += meta.rows_read;
    meter.rowsWritten += meta.rows_written;
  }
  return results;
}
