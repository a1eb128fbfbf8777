package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.cost.CostModel;
import org.fpnexplorer.ui.cost.Price;
import org.fpnexplorer.ui.diagram.DiagramLayout.Heading;

/**
 * The network as a figure, laid out from its graph: boxes with the live pictures of their tensors,
 * arrows with their operations, and how far the pass has come. A click goes to that step.
 */
public final class PathwayView extends Region {
  private static final double FONT_SIZE = 12;

  private final SessionModel session;
  private final MapsModel maps;
  private final HoverModel hover;
  private final CostModel cost;
  private final Map<Node, BoxView> boxes = new LinkedHashMap<>();
  private final List<ArrowView> arrows = new ArrayList<>();
  private final Map<Stop, MergeView> merges = new LinkedHashMap<>();
  private final Map<Column, Label> headings = new EnumMap<>(Column.class);
  private Unfolding unfolding;
  private Graph drawn;
  private Pathway pathway;
  private DiagramLayout layout;
  private double laidOutWidth;
  private double laidOutHeight;

  /** A figure of what the session computes. */
  public PathwayView(SessionModel session, MapsModel maps, HoverModel hover, CostModel cost) {
    this.session = session;
    this.maps = maps;
    this.hover = hover;
    this.cost = cost;
    getStyleClass().add("pathway");
    getStylesheets().add(PathwayView.class.getResource("diagram.css").toExternalForm());
    setMinSize(420, 340);
    setAccessibleText(Messages.get("diagram.about"));
    session.sessionProperty().addListener((property, before, now) -> open(now));
    session.positionProperty().addListener(change -> update());
    cost.priceProperty().addListener(change -> showPrices());
    cost.tableProperty().addListener(change -> showPrices());
    session.tensors().addListener((MapChangeListener<Node, Tensor>) change -> showBoxes());
    maps.pictures()
        .addListener((MapChangeListener<Node, MapPicture>) change -> showPicture(change.getKey()));
    hover
        .placeProperty()
        .addListener(change -> boxes.values().forEach(box -> box.picture().markPlace()));
    open(session.sessionProperty().get());
  }

  private void open(Session opened) {
    boxes.clear();
    arrows.clear();
    merges.clear();
    headings.clear();
    getChildren().clear();
    layout = null;
    if (opened != null) {
      draw(opened.graph());
      maps.pictures().keySet().forEach(this::showPicture);
      update();
    }
  }

  private void draw(Graph graph) {
    drawn = graph;
    pathway = Pathway.of(graph);
    Map<Link, String> texts = Labels.of(pathway);
    for (Link link : pathway.links()) {
      arrows.add(new ArrowView(link, texts.get(link), () -> computeUpTo(link.last())));
      if (link.merges()) {
        Node sum = link.to().node();
        merges.computeIfAbsent(link.to(), to -> new MergeView(sum, () -> computeUpTo(sum)));
      }
    }
    for (Stop stop : pathway.stops()) {
      TensorPicture picture = new TensorPicture(stop.node(), graph.input(), hover);
      boxes.put(stop.node(), new BoxView(stop, picture, () -> computeUpTo(stop.last())));
    }
    for (Column column : Columns.of(pathway)) {
      Label heading = new Label(Words.heading(column, pathway));
      heading.getStyleClass().add("heading");
      headings.put(column, heading);
    }
    getChildren().addAll(headings.values());
    getChildren().addAll(arrows);
    getChildren().addAll(merges.values());
    getChildren().addAll(boxes.values());
    unfolding = new Unfolding(new Prices(session.costs()), pathway, this::computeUpTo);
    getChildren().add(unfolding);
    pseudoClassStateChanged(PseudoClass.getPseudoClass("open"), false);
  }

  private void computeUpTo(Node node) {
    session.seek(node.index() + 1);
  }

  private void update() {
    int position = session.positionProperty().get();
    unfolding.update(position);
    merges.values().forEach(merge -> merge.update(position));
    showPrices();
  }

  /** What arrows and boxes say, which may be what they cost. */
  private void showPrices() {
    Session open = session.sessionProperty().get();
    if (open == null || open.graph() != drawn) {
      return;
    }
    int position = session.positionProperty().get();
    Price price = cost.priceProperty().get();
    for (ArrowView arrow : arrows) {
      List<Node> priced = arrow.priced();
      String text = priced.isEmpty() ? "" : price.ofArrow(cost.row(priced));
      arrow.update(position, price == Price.SHAPE ? Optional.empty() : Optional.of(text));
    }
    for (BoxView box : boxes.values()) {
      String text =
          price == Price.SHAPE ? shapeText(box.stop()) : price.ofBox(cost.row(box.stop().nodes()));
      box.update(position, text, Words.details(box.stop().nodes()));
    }
  }

  /** How many boxes there are is known only once they are computed. */
  private String shapeText(Stop stop) {
    Node node = stop.node();
    if (stop.column().hasLevels()) {
      return Words.shape(node.shape());
    }
    // RoIs are not copied out, but there are as many as proposals.
    Node counted = node.isNamed() ? node : node.inputs().get(0);
    Tensor tensor = session.tensors().get(counted);
    if (tensor == null) {
      return Messages.get("diagram.at-most", Words.shape(node.shape()));
    }
    int[] dims = node.shape().toArray();
    dims[0] = tensor.shape().dim(0);
    return Words.shape(Shape.of(dims));
  }

  private void showPicture(Node node) {
    if (boxes.containsKey(node)) {
      boxes.get(node).picture().show(pixels(node));
    }
    if (node.role() == Role.INPUT) {
      showBoxes();
    }
  }

  private Pixels pixels(Node node) {
    MapPicture picture = maps.pictures().get(node);
    return picture == null ? null : picture.pixels();
  }

  private void showBoxes() {
    for (Node node : boxes.keySet()) {
      if (node.role() == Role.PROPOSALS || node.role() == Role.DETECTIONS) {
        Tensor tensor = session.tensors().get(node);
        TensorPicture picture = boxes.get(node).picture();
        picture.show(tensor == null ? null : pixels(session.nodes().get(0)));
        picture.showBoxes(tensor);
      }
    }
  }

  @Override
  protected void layoutChildren() {
    if (boxes.isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    if (layout == null || getWidth() != laidOutWidth || getHeight() != laidOutHeight) {
      laidOutWidth = getWidth();
      laidOutHeight = getHeight();
      layout = DiagramLayout.of(pathway, laidOutWidth, laidOutHeight);
      place();
    }
    for (Heading heading : layout.headings()) {
      Label label = headings.get(heading.column());
      label.autosize();
      label.relocate(
          Math.round(heading.center().x() - label.getWidth() / 2),
          Math.round(heading.center().y() - label.getHeight() / 2));
    }
  }

  private void place() {
    setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", FONT_SIZE * layout.scale()));
    layout.boxes().forEach(box -> boxes.get(box.stop().node()).place(box));
    for (int i = 0; i < arrows.size(); i++) {
      arrows.get(i).place(layout.arrows().get(i));
    }
    unfolding.resizeRelocate(0, 0, laidOutWidth, laidOutHeight);
    unfolding.place(layout);
    layout.merges().forEach(merge -> merges.get(merge.stop()).place(merge));
  }
}
