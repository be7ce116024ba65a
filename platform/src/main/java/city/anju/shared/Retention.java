package city.anju.shared;

/** How long a city keeps what it need not keep for ever. */
public record Retention(
    int draftDays, int refusedPersonalDataDays, int withdrawnYears, int accessLogYears) {}
