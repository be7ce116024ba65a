package city.anju.web.visitor;

import org.jspecify.annotations.Nullable;

/**
 * The form to check a code.
 *
 * @param typed what was typed, kept as it is
 * @param mistake what is wrong with it; null when nothing was typed yet
 */
public record CheckForm(String typed, @Nullable CodeMistake mistake) {}
