package city.anju.register;

import city.anju.crypto.BlindIndex;
import city.anju.crypto.PersonalData;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A holder as it rests in the database. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedHolder(
    UUID id,
    @Nullable IdKind idKind,
    byte[] nameSealed,
    byte @Nullable [] idSealed,
    byte[] nameIndex,
    byte @Nullable [] idIndex) {

  private static final String NAME = "register.holder.name_sealed";
  private static final String NUMBER = "register.holder.id_sealed";

  /** Seals and opens holders. */
  @Component
  static class Seal {
    private final PersonalData personalData;
    private final BlindIndex index;

    Seal(PersonalData personalData, BlindIndex index) {
      this.personalData = personalData;
      this.index = index;
    }

    SealedHolder close(Holder holder) {
      String name = holder.name().value();
      IdDocument document = holder.document();
      return new SealedHolder(
          holder.id(),
          document == null ? null : document.kind(),
          personalData.protect(NAME, holder.id(), name),
          document == null ? null : personalData.protect(NUMBER, holder.id(), document.number()),
          index.of("name", name),
          document == null ? null : index.of("id", document.indexText()));
    }

    Holder open(SealedHolder sealed) {
      String name = personalData.reveal(NAME, sealed.id(), sealed.nameSealed());
      IdDocument document =
          sealed.idKind() == null || sealed.idSealed() == null
              ? null
              : IdDocument.lenient(
                  sealed.idKind(), personalData.reveal(NUMBER, sealed.id(), sealed.idSealed()));
      return new Holder(sealed.id(), PersonName.of(name), document);
    }
  }
}
