package city.anju.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An owner as a certificate names them. */
record DemoOwner(String name, String idKind, String idNo, @Nullable String share) {

  static DemoOwner of(DemoPerson person) {
    return new DemoOwner(person.name(), "RESIDENT_ID", person.idNo(), null);
  }

  DemoOwner with(String ofShare) {
    return new DemoOwner(name, idKind, idNo, ofShare);
  }

  Map<String, Object> json() {
    Map<String, Object> owner = new LinkedHashMap<>();
    owner.put("name", name);
    owner.put("idKind", idKind);
    owner.put("idNo", idNo);
    if (share != null) {
      owner.put("share", share);
    }
    return owner;
  }
}
