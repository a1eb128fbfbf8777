package org.fpnexplorer.session;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.Upsample;

/**
 * Table 1 of the FPN paper (Lin et al. 2017, arXiv 1612.03144), in small: what became of the same
 * backbone with less and less of a pyramid, trained by this program on its own scenes, beside the
 * paper's figures. What was measured here is what the command {@code evaluate --json} printed, kept
 * with the weights as {@code table1.json}.
 *
 * @param rows (a) to (f), all trained by one schedule
 * @param shipped the pyramid of row (c) trained for longer
 */
public record AblationTable(List<Row> rows, Measured shipped) {
  private static final String RESOURCE = "/org/fpnexplorer/assets/weights/table1.json";

  /**
   * A row.
   *
   * @param letter in the paper
   * @param feature the maps that proposals come from, as the paper calls them
   * @param measured on scenes, here
   * @param paper on COCO, with ResNet-50
   */
  public record Row(String letter, String feature, Measured measured, Figures paper) {
    /** The network of the row. */
    public Model model() {
      return Models.byName(measured.model());
    }

    /** Whether maps are merged with enlarged ones from above. */
    public boolean hasTopDown() {
      return graph().nodes().stream().anyMatch(node -> node.op() instanceof Upsample);
    }

    /** Whether every level has a 1×1 convolution of its own from the backbone. */
    public boolean hasLateral() {
      return graph().of(Role.M).stream()
          .anyMatch(m -> m.level() < 5 && !(m.op() instanceof Upsample));
    }

    /** How many anchors there are at the size of the scenes. */
    public int anchors() {
      Graph graph = graph();
      SelectProposals select = (SelectProposals) graph.of(Role.PROPOSALS).get(0).op();
      return graph.of(Role.OBJECTNESS).stream()
          .mapToInt(map -> map.shape().height() * map.shape().width())
          .map(cells -> cells * select.anchors().perCell())
          .sum();
    }

    private Graph graph() {
      InputSize size = InputSize.parse(measured.size());
      return model().graph(size.height(), size.width());
    }
  }

  /** Average recall in percent, as the paper prints it: of 100 boxes, of 1000, and by size. */
  public record Figures(double ar100, double ar1000, double small, double medium, double large) {}

  /** As {@code evaluate --json} prints it; recalls from 0 to 1. */
  public record Measured(
      String model,
      String scenes,
      String size,
      int images,
      double ar100,
      double ar1000,
      @SerializedName("ar100_small") double ar100Small,
      @SerializedName("ar1000_small") double small,
      @SerializedName("ar1000_medium") double medium,
      @SerializedName("ar1000_large") double large) {
    /** In percent. */
    public Figures figures() {
      return new Figures(100 * ar100, 100 * ar1000, 100 * small, 100 * medium, 100 * large);
    }
  }

  /** The table that comes with the program. */
  public static AblationTable shippedWithTheProgram() {
    try (InputStream in = AblationTable.class.getResourceAsStream(RESOURCE)) {
      return new Gson()
          .fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), AblationTable.class);
    } catch (IOException e) {
      throw new UncheckedIOException("table1.json cannot be read: a broken installation", e);
    }
  }

  /** By how many points of AR@1k on small objects the FPN, row (c), is ahead of another row. */
  public double aheadOnSmall(Row row) {
    Row fpn = rows.stream().filter(r -> r.letter().equals("c")).findFirst().orElseThrow();
    return fpn.measured().figures().small() - row.measured().figures().small();
  }
}
