package city.anju.web.visitor;

/**
 * How to know the official site.
 *
 * @param address this platform's own address, from its settings and never from the request
 */
public record OfficialPage(String address) {}
