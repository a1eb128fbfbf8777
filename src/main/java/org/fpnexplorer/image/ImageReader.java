package org.fpnexplorer.image;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.text.Texts;

/**
 * Reads PNG, JPEG, GIF, BMP, WebP and TIFF files; of an animation or a document, the first picture.
 *
 * <p>Every failure is an {@link IOException} whose message is a finished sentence without the
 * file's name: what is wrong and what to do.
 */
public final class ImageReader {
  private static final Texts TEXTS = Texts.of(ImageReader.class);

  private static final Set<FileType> READABLE =
      EnumSet.of(
          FileType.Png, FileType.Jpeg, FileType.Gif, FileType.Bmp, FileType.WebP, FileType.Tiff);

  private ImageReader() {}

  /**
   * The picture in a file, turned upright, its transparent parts white. Its numbers are the file's
   * own: colour profiles of RGB and grey pictures are not applied, because the networks were
   * trained on pictures read that way.
   *
   * @throws IOException if there is no such file, it may not be read, it is no picture, damaged,
   *     named like another format, or of a size that {@link Limits} refuses
   */
  public static Picture read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(TEXTS.get("folder"));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(TEXTS.get("notRegular"));
    }
    return read(file.getFileName().toString(), () -> Files.newInputStream(file));
  }

  /**
   * The picture in a file's content, as {@link #read(Path)} reads it from the file.
   *
   * @param name the file's; its ending must be the format's
   * @throws IOException as there
   */
  public static Picture read(String name, byte[] content) throws IOException {
    return read(name, () -> new ByteArrayInputStream(content));
  }

  /**
   * A picture from elsewhere than a file, the clipboard for instance.
   *
   * @param argb straight alpha of any value; see-through parts become white
   * @throws IOException if its size is one that {@link Limits} refuses
   */
  public static Picture fromPixels(String name, Pixels argb) throws IOException {
    Limits.check(argb.width(), argb.height());
    int[] opaque = Arrays.stream(argb.argb()).map(PixelConverter::overWhite).toArray();
    return new Picture(name, new Pixels(argb.width(), argb.height(), opaque));
  }

  static Picture read(String name, Source source) throws IOException {
    try {
      FileType type = detect(name, source);
      Pixels stored = Decoder.decode(type, source);
      return new Picture(name, Orientation.of(type, source).apply(stored));
    } catch (NoSuchFileException e) {
      throw new IOException(TEXTS.get("missing"), e);
    } catch (AccessDeniedException e) {
      throw new IOException(TEXTS.get("forbidden"), e);
    } catch (FileSystemException e) {
      throw new IOException(TEXTS.get("unopened", e.getReason()), e);
    } catch (OutOfMemoryError e) {
      throw new IOException(TEXTS.get("memory"), e);
    }
  }

  /** What the content is, whatever the name says. */
  private static FileType detect(String name, Source source) throws IOException {
    FileType type;
    try (InputStream in = new BufferedInputStream(source.open())) {
      in.mark(1);
      if (in.read() < 0) {
        throw new IOException(TEXTS.get("empty"));
      }
      in.reset();
      type = FileTypeDetector.detectFileType(in);
    } catch (EOFException e) {
      type = FileType.Unknown;
    }
    if (type == FileType.Unknown) {
      throw new IOException(TEXTS.get("noPicture"));
    }
    if (!READABLE.contains(type)) {
      throw new IOException(TEXTS.get("otherFormat", type.getName()));
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (belongsToAnother(type, ending)) {
      throw new IOException(
          TEXTS.get("otherEnding", type.getName(), ending, type.getAllExtensions()[0]));
    }
    return type;
  }

  private static boolean belongsToAnother(FileType type, String ending) {
    return Arrays.stream(FileType.values())
            .anyMatch(other -> Arrays.asList(other.getAllExtensions()).contains(ending))
        && !Arrays.asList(type.getAllExtensions()).contains(ending);
  }
}
