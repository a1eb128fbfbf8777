package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fpnexplorer.file.Sha256;
import org.fpnexplorer.text.Texts;

/**
 * A checkpoint that torchvision has published and that fits one of our models.
 *
 * @param name short, for the command line
 * @param fileName as torchvision names it; the eight hex digits before {@code .pth} begin the
 *     file's SHA-256
 * @param size of the file
 * @param source torchvision's name for these weights
 * @param data what they were trained on
 * @param detector whether it is a whole detector; otherwise a classifier, of which the backbone is
 *     used
 * @param models names of our models it is meant for, the best fit first
 * @param batchNormEpsilon what batch norm adds to the variance with these weights, if it is not the
 *     model's usual value
 */
public record OfficialWeights(
    String name,
    String fileName,
    FileSize size,
    String source,
    TrainingData data,
    boolean detector,
    List<String> models,
    OptionalDouble batchNormEpsilon) {
  private static final Texts TEXTS = Texts.of(OfficialWeights.class);

  private static final String SERVER = "https://download.pytorch.org/models/";
  private static final String SERVER_PROPERTY = "fpn.weights.url";
  private static final String EXTENSION = ".pth";
  private static final int HASH_DIGITS = 8;

  /** What browsers put behind the name of a file that they already have. */
  private static final Pattern BROWSER_COUNT = Pattern.compile(" ?\\(\\d+\\)|[ -]\\d{1,2}");

  /** Every official checkpoint that fits one of our models, whole detectors first. */
  public static List<OfficialWeights> all() {
    return OfficialCatalogue.ALL;
  }

  /**
   * The official checkpoint of that name.
   *
   * @throws NoSuchElementException if there is none; the message lists those there are
   */
  public static OfficialWeights byName(String name) {
    return all().stream()
        .filter(weights -> weights.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    TEXTS.get(
                        "official.unknown",
                        name,
                        all().stream()
                            .map(OfficialWeights::name)
                            .collect(Collectors.joining(", ")))));
  }

  /**
   * Which official checkpoint a file is, by its name, which may have got a number from a browser,
   * and by its SHA-256. Only a file with such a name is read.
   *
   * @return nothing if it is none of them
   * @throws IOException if the file cannot be read
   */
  public static Optional<OfficialWeights> recognise(Path file) throws IOException {
    return recognise(file, all());
  }

  static Optional<OfficialWeights> recognise(Path file, List<OfficialWeights> catalogue)
      throws IOException {
    for (OfficialWeights weights : catalogue) {
      if (weights.isNameOf(file)) {
        return weights.isHashOf(Sha256.of(file)) ? Optional.of(weights) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Where it is published; the system property {@code fpn.weights.url} names a mirror instead. */
  public URI url() {
    String server = System.getProperty(SERVER_PROPERTY, SERVER);
    return URI.create(server + (server.endsWith("/") ? "" : "/") + fileName);
  }

  /** The eight hex digits that begin the file's SHA-256. */
  public String sha256Prefix() {
    String stem = stem();
    return stem.substring(stem.length() - HASH_DIGITS);
  }

  /** torchvision's terms and those of the data it was trained on, in whole sentences. */
  public String licence() {
    return commonLicence() + " " + data.terms();
  }

  /** Under which terms torchvision publishes all weights, in whole sentences. */
  public static String commonLicence() {
    return TEXTS.get("licence");
  }

  /** Whether a file with that SHA-256, in hex digits, is this one. */
  boolean isHashOf(String sha256) {
    return sha256.startsWith(sha256Prefix());
  }

  private boolean isNameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.startsWith(stem()) || !name.endsWith(EXTENSION)) {
      return false;
    }
    String between = name.substring(stem().length(), name.length() - EXTENSION.length());
    return between.isEmpty() || BROWSER_COUNT.matcher(between).matches();
  }

  private String stem() {
    return fileName.substring(0, fileName.length() - EXTENSION.length());
  }
}
