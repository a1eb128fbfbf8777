package org.fpnexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.fpnexplorer.cli.Cli;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exported map and the window's map of the same tensor are the same pixels. */
class SamePixelsTest {
  private static final Path IMAGE = Path.of("src/test/resources/image/noise.png");

  @TempDir Path folder;

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session =
      new SessionModel(tasks, new SessionWorker(Engines.shared()), notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);

  /** All of them padded; the last with more cells than principal components are sought in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shared  |  96 |  64 | mean,max,energy,pca,sheet,5",
        "level   |  96 |  64 | mean,max,energy,pca,sheet,5",
        "map     |  96 |  64 | mean,max,energy,pca,sheet,5",
        "channel |  96 |  64 | mean,max,energy,pca,sheet,5",
        "shared  | 224 | 192 | pca",
      })
  void exportAndWindowShowTheSame(String scope, int height, int width, String channels)
      throws IOException {
    session.open(
        new Request(new Source.ImageFile(IMAGE), Models.ARTICLE, 8)
            .with(new Resize.Into(height, width)));
    maps.scopeProperty().set(RangeScope.parse(scope));
    String command =
        "export %s --model article --seed 8 --size %dx%d --range %s --channels %s --out %s";
    String line =
        String.format(Locale.ROOT, command, IMAGE, height, width, scope, channels, folder);
    Cli export = Cli.run((Object[]) line.split(" "));
    assertThat(export.code()).as(export.err()).isZero();

    for (String channel : channels.split(",")) {
      ChannelMode mode = ChannelMode.parse(channel);
      maps.modeProperty().set(mode);
      assertThat(maps.pictures()).hasSize(21);
      for (MapPicture shown : maps.pictures().values()) {
        Node node = shown.node();
        if (node.role() != Role.INPUT) {
          int[] exported = read(node.name() + "-" + mode.name() + ".png");
          assertThat(Arrays.equals(exported, shown.pixels().argb()))
              .as("%s, %s of %s", scope, mode, node)
              .isTrue();
        }
      }
    }
  }

  private int[] read(String name) throws IOException {
    BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }
}
