package city.anju.benchmarks;

import city.anju.benchmarks.Trouble.Words;

/** What is killed, always by {@code kill -9}. */
enum Kill {
  DATABASE_FIRST_PROCESS("数据库主进程", "the database's first process"),
  DATABASE("数据库全部进程", "every process of the database at once"),
  PLATFORM("平台", "the platform"),
  EVERYTHING("平台和数据库全部进程", "the platform and every process of the database at once");

  private final String zh;
  private final String en;

  Kill(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  Words words() {
    return new Words("kill -9 " + zh, "kill -9 of " + en);
  }

  boolean ofDatabase() {
    return this == DATABASE_FIRST_PROCESS || this == DATABASE;
  }

  @Override
  public String toString() {
    return en;
  }
}
