package org.fpnexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fpnexplorer.export.MapExport.Item;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.FeatureMap;
import org.fpnexplorer.render.Fixture;
import org.fpnexplorer.render.Pictures;
import org.fpnexplorer.render.RangeScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapExportTest {
  private static final Pictures PICTURES =
      new Pictures(
          List.of(
              new FeatureMap("c2", Role.C, 2, Fixture.random(20, 8, 6)),
              new FeatureMap("c3", Role.C, 3, Fixture.tensor(2, 1, 2, -1, 0, 3, 2))),
          RangeScope.SHARED,
          Colormap.VIRIDIS,
          new PaddedInput(32, 24, 20, 24));
  private static final MapExport EXPORT = new MapExport(PICTURES, 3, Map.of("model", "article"));
  private static final List<Item> ITEMS =
      List.of(
          new Item("c2", ChannelMode.MEAN),
          new Item("c2", ChannelMode.channel(17)),
          new Item("c2", ChannelMode.PCA),
          new Item("c3", ChannelMode.SHEET));

  @TempDir Path folder;

  @Test
  void aFileHoldsThePixelsThatPicturesShow() throws IOException {
    Path out = folder.resolve("new/maps");
    List<Path> files = EXPORT.write(out, ITEMS, (done, all) -> true);
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("c2-mean.png", "c2-channel-0017.png", "c2-pca.png", "c3-sheet.png");
    for (int i = 0; i < files.size(); i++) {
      Item item = ITEMS.get(i);
      assertThat(PngWriterTest.read(files.get(i)))
          .usingRecursiveComparison()
          .isEqualTo(PICTURES.render(item.map(), item.mode(), 3));
    }
  }

  @Test
  void aFileSaysWhatItShows() throws IOException {
    Pictures own =
        new Pictures(
            List.of(PICTURES.map("c3")), RangeScope.MAP, Colormap.COOLWARM, Fixture.UNPADDED);
    List<Path> files =
        new MapExport(own, 1, Map.of("model", "article"))
            .write(folder, List.of(new Item("c3", ChannelMode.MEAN)), (done, all) -> true);
    assertThat(PngWriterTest.texts(files.get(0)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "model", "article",
                "node", "c3",
                "shape", "1x2x1x2",
                "channels", "mean",
                "scale", "1",
                "colormap", "coolwarm",
                "range scope", "map",
                "range", "-1.0 1.0"));
  }

  @Test
  void progressIsToldAndCancellingLeavesWholeFiles() throws IOException {
    List<Integer> told = new ArrayList<>();
    List<Path> files =
        EXPORT.write(
            folder,
            ITEMS,
            (done, all) -> {
              told.add(done);
              assertThat(all).isEqualTo(4);
              return done < 2;
            });
    assertThat(told).containsExactly(0, 1, 2);
    assertThat(files).hasSize(2);
    try (Stream<Path> there = Files.list(folder)) {
      assertThat(there).containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void aWrongItemIsFoundBeforeAnythingIsWritten() throws IOException {
    Path out = folder.resolve("maps");
    List<Item> items =
        List.of(new Item("c2", ChannelMode.MEAN), new Item("c3", ChannelMode.channel(2)));
    assertThatThrownBy(() -> EXPORT.write(out, items, (done, all) -> true))
        .hasMessage("c3 has no channel 2; its channels go from 0 to 1");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFileIsNoFolderToWriteTo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> EXPORT.write(file, ITEMS, (done, all) -> true))
        .isInstanceOf(IOException.class)
        .hasMessage("is a file, not a folder; choose another place");
    assertThatThrownBy(() -> EXPORT.write(file.resolve("a"), ITEMS, (done, all) -> true))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot be written: ");
  }
}
