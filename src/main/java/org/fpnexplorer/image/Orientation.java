package org.fpnexplorer.image;

import com.drew.imaging.FileType;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.io.InputStream;
import org.fpnexplorer.tensor.Pixels;

/**
 * EXIF's orientation tag (0x0112): how a stored picture must be turned to stand upright. Constants
 * are in the order of the tag's values, 1 to 8; left is the stored picture's left.
 */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(true, false, false),
  UPSIDE_DOWN(true, true, false),
  MIRRORED_UPSIDE_DOWN(false, true, false),
  TRANSPOSED(false, false, true),
  TURN_RIGHT(false, true, true),
  TRANSVERSED(true, true, true),
  TURN_LEFT(true, false, true);

  private final boolean fromRight;
  private final boolean fromBottom;
  private final boolean swapped;

  /**
   * @param fromRight whether stored columns are read from the right
   * @param fromBottom whether stored rows are read from the bottom
   * @param swapped whether stored columns become rows
   */
  Orientation(boolean fromRight, boolean fromBottom, boolean swapped) {
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
    this.swapped = swapped;
  }

  /** What the file says; upright if it says nothing that can be read. */
  static Orientation of(FileType type, Source source) {
    try (InputStream in = source.open()) {
      Metadata metadata = ImageMetadataReader.readMetadata(in, -1, type);
      ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return value == null || value < 1 || value > 8 ? UPRIGHT : values()[value - 1];
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      // A picture that decodes is worth showing even when the notes beside it are broken.
      return UPRIGHT;
    }
  }

  /** The picture turned upright. */
  Pixels apply(Pixels stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int width = swapped ? stored.height() : stored.width();
    int height = swapped ? stored.width() : stored.height();
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = swapped ? y : x;
        int row = swapped ? x : y;
        argb[y * width + x] =
            stored.at(
                fromRight ? stored.width() - 1 - column : column,
                fromBottom ? stored.height() - 1 - row : row);
      }
    }
    return new Pixels(width, height, argb);
  }
}
