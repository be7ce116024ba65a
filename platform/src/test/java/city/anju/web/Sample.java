package city.anju.web;

import org.jspecify.annotations.Nullable;

/**
 * One page in one situation.
 *
 * @param name names the files it is rendered to
 * @param template the template
 * @param view its record; null where it takes none
 * @param path address under which it stands
 * @param signedIn whether somebody is signed in
 */
record Sample(String name, String template, @Nullable Object view, String path, boolean signedIn) {}
