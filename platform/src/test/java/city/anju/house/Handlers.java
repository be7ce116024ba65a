package city.anju.house;

import city.anju.api.Access;
import city.anju.api.JsonBody;
import city.anju.api.Permits;
import city.anju.audit.Audited;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every method that answers HTTP requests, found by reading the classes we ship. */
public final class Handlers {

  private static final Set<String> SCOPES =
      Set.of("register:write", "register:read", "listings:write", "listings:read");

  private static final Set<RequestMethod> READING =
      Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

  /** Questions too long for an address: they take a body and write nothing. */
  private static final Set<String> READS_BY_POST = Set.of("/api/v1/codes/checks");

  private Handlers() {}

  /** All handlers we ship. */
  public static List<Handler> all() {
    return HouseClasses.all().stream()
        .filter(type -> type.isMetaAnnotatedWith(Controller.class))
        .flatMap(type -> of(type.reflect()).stream())
        .toList();
  }

  static List<Handler> of(Class<?> controller) {
    return Arrays.stream(controller.getDeclaredMethods())
        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
        .map(Handler::new)
        .toList();
  }

  public record Handler(Method method) {

    public String name() {
      return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** HTTP methods; all when it names none. */
    public Set<RequestMethod> methods() {
      RequestMethod[] named = mapping(method).method();
      return new TreeSet<>(List.of(named.length == 0 ? RequestMethod.values() : named));
    }

    /** Paths as patterns, e.g. {@code /api/v1/codes/{code}}. */
    public List<String> paths() {
      RequestMapping ofClass =
          AnnotatedElementUtils.findMergedAnnotation(
              method.getDeclaringClass(), RequestMapping.class);
      List<String> prefixes = ofClass == null ? List.of("") : orEmpty(ofClass.path());
      return prefixes.stream()
          .flatMap(prefix -> orEmpty(mapping(method).path()).stream().map(p -> prefix + p))
          .toList();
    }

    /** Media types of bodies it takes. */
    List<String> mediaTypes() {
      return List.of(mapping(method).consumes());
    }

    private static List<String> orEmpty(String[] paths) {
      return paths.length == 0 ? List.of("") : List.of(paths);
    }

    private static RequestMapping mapping(Method method) {
      RequestMapping mapping =
          AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
      if (mapping == null) {
        throw new IllegalArgumentException(method + " is no handler");
      }
      return mapping;
    }

    private Stream<Parameter> parameters() {
      return Arrays.stream(method.getParameters());
    }

    private boolean readsByPost() {
      return READS_BY_POST.containsAll(paths());
    }

    List<String> offences() {
      List<String> offences = new ArrayList<>();
      Permits permits = method.getAnnotation(Permits.class);
      if (permits == null) {
        offences.add("names nobody who may call it");
      } else if (permits.value() == Access.MACHINE && !SCOPES.contains(permits.scope())) {
        offences.add("a machine needs one of the scopes");
      } else if (permits.value() != Access.MACHINE && !permits.scope().isEmpty()) {
        offences.add("only machines have scopes");
      }
      if (permits != null && (permits.value() == Access.OFFICER) != (permits.roles().length > 0)) {
        offences.add("officers, and they alone, have roles");
      }
      Audited audited = method.getAnnotation(Audited.class);
      boolean calledByTheContainer =
          ErrorController.class.isAssignableFrom(method.getDeclaringClass());
      boolean writes = !READING.containsAll(methods()) && !calledByTheContainer;
      boolean events = audited != null && (audited.value().length > 0 || readsByPost());
      if (writes && !events) {
        offences.add("writes and names no audit event");
      }
      if (parameters().anyMatch(p -> p.isAnnotationPresent(RequestBody.class))) {
        offences.add("takes a body of any length; take a JsonBody");
      }
      if (parameters().anyMatch(p -> p.getType() == JsonBody.class)
          && mapping(method).consumes().length == 0) {
        offences.add("takes a body and does not say of which media type");
      }
      return Stream.of(offences).flatMap(List::stream).map(o -> name() + ": " + o).toList();
    }
  }
}
