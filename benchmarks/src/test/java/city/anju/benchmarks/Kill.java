package city.anju.benchmarks;

/** What is killed, always by {@code kill -9}. */
enum Kill {
  DATABASE_FIRST_PROCESS("the database's first process"),
  DATABASE("every process of the database at once"),
  PLATFORM("the platform"),
  EVERYTHING("the platform and every process of the database at once");

  private final String words;

  Kill(String words) {
    this.words = words;
  }

  boolean ofDatabase() {
    return this == DATABASE_FIRST_PROCESS || this == DATABASE;
  }

  @Override
  public String toString() {
    return words;
  }
}
