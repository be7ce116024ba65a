package city.anju.register;

import city.anju.api.JsonFields;
import city.anju.shared.IdDocument;
import city.anju.shared.IdKind;
import city.anju.shared.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How an entry names people: in words when it comes in, by our ids when it was taken. */
interface Persons {
  /** An owner, who has a document; its index text goes to {@code documents}. */
  @Nullable UUID owner(JsonFields fields, List<String> documents);

  /** The holder of an advance notice, who may have a name only. */
  @Nullable UUID holder(JsonFields fields);

  /** By our ids. */
  enum Known implements Persons {
    HOLDERS;

    @Override
    public @Nullable UUID owner(JsonFields fields, List<String> documents) {
      return holder(fields);
    }

    @Override
    public @Nullable UUID holder(JsonFields fields) {
      return fields.requiredValue("holder", UUID::fromString);
    }
  }

  /** In words: everybody who is named gets a new id. */
  static final class Naming implements Persons {
    private final Supplier<UUID> ids;
    private final List<Holder> holders = new ArrayList<>();

    Naming(Supplier<UUID> ids) {
      this.ids = ids;
    }

    List<Holder> holders() {
      return holders;
    }

    @Override
    public @Nullable UUID owner(JsonFields fields, List<String> documents) {
      PersonName name = fields.requiredValue("name", PersonName::of);
      IdKind kind = kind(fields);
      IdDocument document = fields.requiredValue("idNo", number -> IdDocument.parse(kind, number));
      if (document != null) {
        documents.add(document.indexText());
      }
      return named(name, document);
    }

    @Override
    public @Nullable UUID holder(JsonFields fields) {
      PersonName name = fields.requiredValue("name", PersonName::of);
      IdKind kind = kind(fields);
      IdDocument document = fields.value("idNo", number -> IdDocument.parse(kind, number));
      return named(name, document);
    }

    private static IdKind kind(JsonFields fields) {
      IdKind kind = fields.oneOf("idKind", IdKind.class);
      return kind == null ? IdKind.RESIDENT_ID : kind;
    }

    private @Nullable UUID named(@Nullable PersonName name, @Nullable IdDocument document) {
      if (name == null) {
        return null;
      }
      Holder holder = new Holder(ids.get(), name, document);
      holders.add(holder);
      return holder.id();
    }
  }
}
