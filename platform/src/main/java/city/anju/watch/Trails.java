package city.anju.watch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The trails of all subjects, bounded for each kind: many addresses cannot push a network out.
 * Connections, sessions and tokens are no part of a subject, so a new one changes nothing.
 */
final class Trails {

  private final Map<Subject.Kind, Map<Subject, Trail>> byKind = new EnumMap<>(Subject.Kind.class);

  /** Those of whom there is something to tell. */
  private final Set<Trail> untold = ConcurrentHashMap.newKeySet();

  Trails() {
    for (Subject.Kind kind : Subject.Kind.values()) {
      byKind.put(kind, new LeastRecent(kind.remembered()));
    }
  }

  Trail of(Subject subject, long now) {
    Map<Subject, Trail> trails = byKind.getOrDefault(subject.kind(), Collections.emptyMap());
    synchronized (trails) {
      return trails.computeIfAbsent(subject, first -> new Trail(first, now));
    }
  }

  void toTell(Trail trail) {
    untold.add(trail);
  }

  /** Those of whom there is something to tell, each once. */
  Set<Trail> takeUntold() {
    Set<Trail> taken = Set.copyOf(untold);
    untold.removeAll(taken);
    return taken;
  }

  private static final class LeastRecent extends LinkedHashMap<Subject, Trail> {

    private static final long serialVersionUID = 1L;

    private final int remembered;

    LeastRecent(int remembered) {
      super(1024, 0.75f, true);
      this.remembered = remembered;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Subject, Trail> eldest) {
      return size() > remembered;
    }
  }
}
