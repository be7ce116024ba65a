package city.anju.web.visitor;

import city.anju.shared.Viewer;

/**
 * There is no such home on sale, as far as the reader may know.
 *
 * @param viewer class of who reads
 * @param path this address, to come back to signed in
 */
public record NoHomePage(Viewer.Kind viewer, String path) {}
