package city.anju.monitoring;

import java.util.List;

/** A module's figures. Asked at most four times a minute, whoever looks; cheap all the same. */
@FunctionalInterface
public interface Figures {

  List<Figure> now();
}
