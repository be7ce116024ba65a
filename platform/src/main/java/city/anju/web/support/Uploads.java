package city.anju.web.support;

import city.anju.shared.AnjuSettings;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Files in forms: they lie in a folder of the platform's own from their first byte, and go with
 * their request. {@link UploadGate} says where such forms may be sent at all.
 */
@Configuration(proxyBeanMethods = false)
public class Uploads {

  /** A form of a browser without scripts may bring many files at once. */
  static final long MOST_BYTES = 300L << 20;

  /** More than a picture may have, so that a page can say what is wrong with one. */
  private static final long MOST_BYTES_OF_FILE = 50L << 20;

  private final Path folder;

  Uploads(AnjuSettings settings) throws IOException {
    this.folder = settings.data().resolve("uploads").toAbsolutePath();
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A place for one file that is just being looked at; whoever takes it deletes it. */
  public Path place() throws IOException {
    return Files.createTempFile(folder, "file-", ".upload");
  }

  @Bean
  MultipartConfigElement multipartConfig() {
    return new MultipartConfigElement(folder.toString(), MOST_BYTES_OF_FILE, MOST_BYTES, 0);
  }

  @Bean
  static StandardServletMultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver();
  }
}
