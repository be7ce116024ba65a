/** Where the public keys of QR codes are published, and the page that checks them offline. */
@org.jspecify.annotations.NullMarked
package city.anju.qr.http;
