package org.fpnexplorer.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.FeatureMap;
import org.fpnexplorer.render.Pictures;
import org.fpnexplorer.tensor.Pixels;

/**
 * Writes pictures of feature maps into a folder, a PNG each: the very pixels the window shows.
 *
 * @param pictures where the pixels come from
 * @param scale pixels along each side of a cell
 * @param texts kept in every file beside what the file itself is: model, weights, image
 */
public record MapExport(Pictures pictures, int scale, Map<String, String> texts) {
  /**
   * One picture to write.
   *
   * @param map name of the map
   * @param mode what of its channels
   */
  public record Item(String map, ChannelMode mode) {
    /** {@code c2-mean.png}, {@code p3-channel-0017.png}. */
    public String fileName() {
      return map + "-" + mode.name() + ".png";
    }
  }

  /** Is told how far the export is, and decides whether it goes on. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called before the first picture and after each.
     *
     * @return whether to go on; false cancels, and what is written stays
     */
    boolean goOn(int done, int all);
  }

  /**
   * Writes the pictures in their order; the folder is made if it is missing.
   *
   * @return the files written: fewer than items if it was cancelled, and each of them whole
   * @throws IOException if a file cannot be written; the message says why and what to do
   * @throws IllegalArgumentException if a map has no such channel or a picture would be
   *     unreasonably large
   * @throws java.util.NoSuchElementException if there is no map of that name
   */
  public List<Path> write(Path folder, List<Item> items, Progress progress) throws IOException {
    // A wrong name or channel at the end of the list is found before the first file is written.
    items.forEach(item -> pictures.range(item.map(), item.mode()));
    List<Path> written = new ArrayList<>();
    while (progress.goOn(written.size(), items.size()) && written.size() < items.size()) {
      Item item = items.get(written.size());
      Path file = folder.resolve(item.fileName());
      Pixels pixels = pictures.render(item.map(), item.mode(), scale);
      // Not before the first picture: what cannot be drawn shall leave no empty folder.
      AtomicFile.makeFolder(folder);
      PngWriter.write(file, pixels, describe(item));
      written.add(file);
    }
    return written;
  }

  /**
   * Writes one picture.
   *
   * @throws IOException if the file cannot be written; the message says why and what to do
   * @throws IllegalArgumentException if the map has no such channel or the picture would be
   *     unreasonably large
   * @throws java.util.NoSuchElementException if there is no map of that name
   */
  public void writeOne(Item item, Path file) throws IOException {
    Pixels pixels = pictures.render(item.map(), item.mode(), scale);
    PngWriter.write(file, pixels, describe(item));
  }

  private Map<String, String> describe(Item item) {
    FeatureMap map = pictures.map(item.map());
    Map<String, String> described = new LinkedHashMap<>(texts);
    described.put("node", map.name());
    described.put("shape", map.tensor().shape().toString());
    described.put("channels", item.mode().name());
    described.put("scale", Integer.toString(scale));
    if (item.mode().kind() != ChannelMode.Kind.PCA) {
      described.put("colormap", pictures.colormap().name());
      described.put("range scope", pictures.scope().text());
      pictures
          .range(item.map(), item.mode())
          .ifPresent(range -> described.put("range", range.toString()));
    }
    return described;
  }
}
