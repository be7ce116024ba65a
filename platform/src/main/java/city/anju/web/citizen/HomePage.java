package city.anju.web.citizen;

/** One home with the answer of the rules, asked just now. */
public record HomePage(HomeFacts home, VerdictView verdict) {}
