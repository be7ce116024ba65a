package city.anju.register;

import city.anju.shared.UnitCode;
import java.time.Instant;

/**
 * A unit that is held because an entry for it was rejected.
 *
 * @param reference number of the rejected entry, or one of ours where it had none
 * @param code why the entry was rejected: code of the problem
 * @param detail the same as a sentence, with the wrong fields and never their values
 */
public record OpenHold(
    String reference, UnitCode unit, String code, String detail, Instant placedAt) {}
