package org.fpnexplorer.ui.switches;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.AblationTable;
import org.fpnexplorer.session.BoxChange.Kind;
import org.fpnexplorer.session.Comparison;
import org.fpnexplorer.session.MapChange;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * What if: the open network with a part switched off, or as others read the paper, beside what it
 * is. It computes only while it is on the screen.
 */
public final class SwitchesView extends BorderPane {
  /** What is compared. */
  public enum Page {
    /** With parts switched off. */
    PARTS,
    /** As others read the paper. */
    CONVENTIONS
  }

  /** What is tried by itself as long as nothing is switched off. */
  private static final Switch PREVIEWED = Switch.TOP_DOWN;

  private final SessionModel session;
  private final PartsModel parts;
  private final ReadingModel reading;
  private final ComparisonModel comparison;
  private final PartsPane partsPane;
  private final ReadingPane readingPane;
  private final ComparisonPane comparisonPane;
  private final TrainedPane trained = new TrainedPane(AblationTable.shippedWithTheProgram());
  private final Pills<Page> tabs;
  private final VBox scrolled = new VBox();
  private final BorderPane left = new BorderPane();
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PARTS);
  private boolean isDue;

  /**
   * @param open opens the whole window anew
   */
  public SwitchesView(
      SessionModel session,
      Tasks tasks,
      HoverModel hover,
      NoticeModel notices,
      Consumer<Request> open) {
    this.session = session;
    parts = new PartsModel(session, notices);
    reading = new ReadingModel(session, notices);
    comparison = new ComparisonModel(session, tasks);
    partsPane =
        new PartsPane(
            parts,
            session.sessionProperty(),
            off -> open.accept(session.requestProperty().get().with(off)));
    readingPane =
        new ReadingPane(
            reading,
            others -> {
              Request asked = session.requestProperty().get();
              open.accept(asked.withConventionsOf(asked.model().with(others)));
            });
    comparisonPane = new ComparisonPane(session, comparison, hover, trained);
    tabs =
        new Pills<>(
            shown -> Messages.get("switches.page." + shown),
            shown -> Messages.get("switches.page." + shown + ".tip"),
            page::set);
    tabs.getStyleClass().add("switches-tabs");
    getStyleClass().add("switches-view");
    getStylesheets().add(SwitchesView.class.getResource("switches.css").toExternalForm());
    ScrollPane scroll = new ScrollPane(scrolled);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("switches-left");
    scrolled.getStyleClass().add("switches-left-content");
    left.getStyleClass().add("switches-side");
    left.setTop(tabs);
    left.setCenter(scroll);
    setLeft(left);
    setCenter(comparisonPane);
    setMinSize(0, 0);
    Stream.of(
            page,
            sceneProperty(),
            session.sessionProperty(),
            parts.chosenProperty(),
            reading.followedProperty(),
            reading.pointProperty())
        .forEach(property -> property.addListener(change -> ask()));
    session.busyProperty().addListener(change -> askIfDue());
    comparison.changesProperty().addListener(change -> measure());
    ask();
  }

  /** What is compared. */
  public ObjectProperty<Page> pageProperty() {
    return page;
  }

  private void ask() {
    tabs.offer(List.of(Page.values()), page.get());
    boolean ofParts = page.get() == Page.PARTS;
    scrolled.getChildren().setAll(ofParts ? partsPane : readingPane);
    left.setBottom(ofParts ? partsPane.buttons() : readingPane.buttons());
    trained.setVisible(ofParts);
    trained.setManaged(ofParts);
    isDue = true;
    askIfDue();
  }

  /** Not before the window's own pass is through: it would wait for this one. */
  private void askIfDue() {
    Session open = session.sessionProperty().get();
    if (getScene() == null || open == null) {
      comparison.clear();
    } else if (isDue && !session.busyProperty().get()) {
      isDue = false;
      if (page.get() == Page.PARTS) {
        compareParts(open.request());
      } else if (reading.followedProperty().get() != null) {
        compareReadings(open.request());
      }
    }
  }

  private void compareParts(Request open) {
    Switches off = parts.chosenProperty().get();
    boolean isPreview = off.isNone();
    if (isPreview) {
      off = Switches.NONE.with(PREVIEWED);
    }
    trained.show(off);
    if (isPreview && !parts.offeredProperty().get().contains(PREVIEWED)) {
      comparison.clear();
      comparisonPane.hint(
          Messages.get(
              parts.offeredProperty().get().isEmpty() ? "switches.nothing" : "switches.choose"));
      return;
    }
    compare(
        open.with(Switches.NONE),
        open.with(off),
        Messages.get("switches.before"),
        isPreview ? Messages.get("switches.preview.after", off.title()) : off.title(),
        Messages.get("switches.retrained"));
    comparisonPane.invite(isPreview ? Messages.get("switches.preview") : "");
  }

  private void compareReadings(Request open) {
    Conventions others = reading.chosen();
    Conventions own = open.model().conventions();
    if (others.equals(own)) {
      comparison.clear();
      comparisonPane.hint(Messages.get("reading.nothing"));
      return;
    }
    compare(
        open,
        open.withConventionsOf(open.model().with(others)),
        ConventionText.of(own),
        reading
            .pointProperty()
            .get()
            .map(point -> point.name() + "=" + point.after())
            .orElseGet(() -> ConventionText.of(others)),
        Messages.get("reading.retrained", ConventionText.of(own)));
  }

  private void compare(Request before, Request after, String first, String second, String warning) {
    boolean untrained = session.sessionProperty().get().weights().isUntrained();
    comparisonPane.invite("");
    comparisonPane.describe(
        first, second, untrained ? Messages.get("switches.untrained") : warning);
    comparison.compare((open, goOn) -> Comparison.of(open, before, after, goOn));
  }

  /** What came out is kept with the conventions it was measured for. */
  private void measure() {
    Comparison compared = comparison.resultProperty().get();
    if (compared == null || page.get() != Page.CONVENTIONS) {
      return;
    }
    Optional<MapChange> p5 = Optional.of(compared.map("p5")).filter(MapChange::isComparable);
    var changes = comparison.changesProperty().get();
    readingPane.measured(
        compared.after().request().model().conventions(),
        Messages.get(
            "reading.measured",
            p5.flatMap(MapChange::figures)
                .map(figures -> ComparisonPane.number(figures.largest()))
                .orElse("–"),
            ChangesPane.count(changes, Kind.KEPT),
            ChangesPane.count(changes, Kind.MOVED),
            ChangesPane.count(changes, Kind.LOST),
            ChangesPane.count(changes, Kind.GAINED),
            ChangesPane.movedText(comparison)));
  }
}
