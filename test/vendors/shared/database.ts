/**
 * SQLite, with the one thing that the rest leans on: a transaction is synchronous, so nothing else
 * of this process runs inside it, and what it wrote is either all there or not there at all.
 */
import Database from "libsql";

export type Cell = string | number | null;

export class Store {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();
  private inside = false;

  constructor(
    file: string,
    private readonly schema: string,
  ) {
    this.database = new Database(file);
    // WAL with NORMAL survives a killed process; against a power cut one would choose FULL.
    this.database.pragma("journal_mode = WAL");
    this.database.pragma("synchronous = NORMAL");
    this.database.exec(`BEGIN; ${schema} COMMIT;`);
  }

  /** Runs `work` as one transaction, or as part of the one that is already open. */
  transaction<T>(work: () => T): T {
    if (this.inside) return work();
    this.database.exec("BEGIN IMMEDIATE");
    this.inside = true;
    try {
      const result = work();
      this.database.exec("COMMIT");
      return result;
    } catch (error) {
      this.database.exec("ROLLBACK");
      throw error;
    } finally {
      this.inside = false;
    }
  }

  one(sql: string, ...parameters: Cell[]): unknown {
    return this.prepare(sql).get(...parameters);
  }

  all(sql: string, ...parameters: Cell[]): unknown[] {
    return this.prepare(sql).all(...parameters);
  }

  /** Answers how many rows changed. */
  run(sql: string, ...parameters: Cell[]): number {
    return this.prepare(sql).run(...parameters).changes;
  }

  /** Forgets everything that was ever stored. */
  clear(): void {
    this.transaction(() => {
      for (const [, table] of this.schema.matchAll(
        /CREATE TABLE IF NOT EXISTS (\w+)/g,
      )) {
        if (table !== undefined) this.database.exec(`DELETE FROM ${table}`);
      }
    });
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private prepare(sql: string): Database.Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
