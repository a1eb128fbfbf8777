package org.fpnexplorer.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;
import org.assertj.core.data.Offset;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.ContactSheet;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.maps.CellGrid.Cell;
import org.junit.jupiter.api.Test;

class CellGridTest {
  private static final Graph GRAPH = Models.ARTICLE.graph(64, 96);
  private static final Node P4 = GRAPH.node("p4"); // 256 x 4 x 6
  private static final CellGrid PLAIN = CellGrid.of(P4, pixels(6, 4));

  private static Pixels pixels(int width, int height) {
    return new Pixels(width, height, new int[width * height]);
  }

  @Test
  void aPointIsInTheCellThatCoversIt() {
    assertThat(PLAIN.at(0, 0)).contains(new Cell(OptionalInt.empty(), 0, 0));
    assertThat(PLAIN.at(0.34, 0.74)).contains(new Cell(OptionalInt.empty(), 2, 2));
    assertThat(PLAIN.at(0.999, 0.999)).contains(new Cell(OptionalInt.empty(), 3, 5));
    assertThat(PLAIN.at(1, 0.5)).isEmpty();
    assertThat(PLAIN.at(0.5, -0.01)).isEmpty();
  }

  @Test
  void aCellsPlaceIsItsCentreInPixelsOfTheInput() {
    // Stride 16: cell (2, 1) covers rows 32 to 48 and columns 16 to 32.
    Place place = new Cell(OptionalInt.empty(), 2, 1).place(P4, GRAPH.input().shape());

    assertThat(place).isEqualTo(new Place(24, 40, P4));
    assertThat(place.row(P4)).isEqualTo(2);
    assertThat(place.column(P4)).isEqualTo(1);
  }

  @Test
  void cellsOfP6Lie64PixelsApartEvenWhereTheyReachBeyondTheInput() {
    // 800 / 64 = 12.5: torchvision's P6 has 13 cells.
    Graph graph = Models.byName("resnet18-fpn").graph(800, 800);
    Node p6 = graph.node("p6");

    assertThat(new Place(752, 767.9, p6).column(p6)).isEqualTo(11);
    assertThat(new Place(752, 768, p6).row(p6)).isEqualTo(12);
    Place last = new Cell(OptionalInt.empty(), 5, 12).place(p6, graph.input().shape());
    assertThat(last).isEqualTo(new Place(799.5, 352, p6));
    assertThat(last.column(p6)).isEqualTo(12);
  }

  @Test
  void onASheetTheChannelIsFound() {
    // 16 x 16 channels of 6 x 4 cells with gaps of one: channel 17 begins at pixel 7, 5.
    ContactSheet sheet = ContactSheet.of(P4.shape(), 1);
    CellGrid grid = CellGrid.of(P4, pixels(sheet.width(), sheet.height()));

    Optional<Cell> cell = grid.at(8.5 / sheet.width(), 7.5 / sheet.height());

    assertThat(cell).contains(new Cell(OptionalInt.of(17), 2, 1));
    assertThat(grid.at(6.5 / sheet.width(), 7.5 / sheet.height())).as("the gap").isEmpty();
    Rectangle2D bounds = grid.bounds(cell.get());
    assertThat(bounds.getMinX() * sheet.width()).isEqualTo(8, Offset.offset(1e-9));
    assertThat(bounds.getMinY() * sheet.height()).isEqualTo(7, Offset.offset(1e-9));
    assertThat(bounds.getWidth() * sheet.width()).isEqualTo(1, Offset.offset(1e-9));
  }

  @Test
  void aPlainCellsBoundsAreItsShareOfTheMap() {
    assertThat(PLAIN.bounds(new Cell(OptionalInt.empty(), 2, 3)))
        .isEqualTo(new Rectangle2D(0.5, 0.5, 1.0 / 6, 0.25));
  }
}
