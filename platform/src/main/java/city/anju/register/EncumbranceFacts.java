package city.anju.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies on a unit until lifted, as an entry carries it.
 *
 * @param number the registry's, normalised where it is a certificate's
 * @param from first day; only a queued seizure may lack it
 * @param to last day
 * @param noticeKind of an advance notice: 1, 2 sale, 3, 4 mortgage
 * @param holder of an advance notice, by our id
 */
record EncumbranceFacts(
    String number,
    Kind kind,
    String authority,
    String documentNo,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean transferProhibited,
    @Nullable String noticeKind,
    @Nullable UUID holder,
    @Nullable LeaseKind leaseKind,
    @Nullable String detail) {

  enum Kind {
    SEIZURE,
    QUEUED_SEIZURE,
    PRE_SEIZURE,
    OBJECTION,
    MORTGAGE,
    HABITATION,
    EASEMENT,
    ADVANCE_NOTICE,
    LEASE,
    FILED_RESTRICTION
  }

  enum LeaseKind {
    CONTRACT,
    LISTING
  }

  /** The same under another number. */
  EncumbranceFacts numbered(String other) {
    return new EncumbranceFacts(
        other,
        kind,
        authority,
        documentNo,
        from,
        to,
        transferProhibited,
        noticeKind,
        holder,
        leaseKind,
        detail);
  }
}
