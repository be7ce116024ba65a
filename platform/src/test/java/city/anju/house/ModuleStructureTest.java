package city.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.anju.AnjuApplication;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** An arrow only ever points to a floor below. */
class ModuleStructureTest {

  @Test
  void everyModuleIsInTheTableAndDeclaresItself() {
    Set<String> built = modulesOf(HouseClasses.all().stream());
    Set<String> declared =
        modulesOf(
            HouseClasses.all().stream().filter(c -> c.isAnnotatedWith(ApplicationModule.class)));
    assertThat(built).isNotEmpty().isEqualTo(declared);
    assertThat(Modules.names()).containsAll(built);
  }

  @Test
  void whatAModuleDeclaresIsWhatTheTableAllows() {
    for (JavaClass info : HouseClasses.all()) {
      if (info.getSimpleName().equals("package-info")
          && info.isAnnotatedWith(ApplicationModule.class)) {
        String module = Modules.of(info.getPackageName());
        String[] declared = info.getAnnotationOfType(ApplicationModule.class).allowedDependencies();
        assertThat(Modules.mayUse(module))
            .as("declared by %s", module)
            .containsAll(Arrays.asList(declared));
      }
    }
  }

  @Test
  void noClassReachesAFloorAbove() {
    Set<String> upwards = new TreeSet<>();
    for (JavaClass user : HouseClasses.all()) {
      String from = Modules.of(user.getPackageName());
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        String packageName = dependency.getTargetClass().getBaseComponentType().getPackageName();
        boolean ours = packageName.equals("city.anju") || packageName.startsWith("city.anju.");
        String to = Modules.of(packageName);
        if (ours && !to.equals(from) && !Modules.mayUse(from, to)) {
          upwards.add(user.getName() + " uses " + dependency.getTargetClass().getName());
        }
      }
    }
    assertThat(upwards).isEmpty();
  }

  @Test
  void theTableLetsNobodyLookUp() {
    assertThat(Modules.mayUse("listing", "register")).isTrue();
    assertThat(Modules.mayUse("register", "listing")).isFalse();
    assertThat(Modules.mayUse("shared", "")).as("the launcher").isFalse();
    assertThat(Modules.mayUse("", "web")).as("the launcher starts everything").isTrue();
  }

  @Test
  void modulesUseOnlyWhatOthersOffer() {
    ApplicationModules.of(AnjuApplication.class).verify();
  }

  private static Set<String> modulesOf(Stream<JavaClass> classes) {
    return classes
        .map(c -> Modules.of(c.getPackageName()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
