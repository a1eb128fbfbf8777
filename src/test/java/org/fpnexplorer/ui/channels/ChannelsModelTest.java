package org.fpnexplorer.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelFigures;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelOrder;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Settings;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sorting, choosing and remembering channels; with a real pass, without a toolkit. */
class ChannelsModelTest {
  private final Preferences store = Preferences.userRoot().node("org/fpnexplorer/channels-test");
  private final SessionWorker worker = new SessionWorker(Engines.shared());
  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, worker, notices);
  private final PickModel picks = new PickModel(session);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final ChannelsModel model = model();
  private final MeaningModel meaning = new MeaningModel(session, tasks, notices);

  private ChannelsModel model() {
    return new ChannelsModel(session, maps, picks, new Settings(store), tasks, notices);
  }

  @BeforeEach
  void open() {
    model.setLookedAt(true);
    session.open(
        new Request(new Source.Noise(), Models.byName("scenes-fpn"), 5)
            .with(new Resize.Into(64, 96)));
  }

  @AfterEach
  void close() throws BackingStoreException {
    worker.close();
    store.removeNode();
  }

  private Node node(String name) {
    return session.sessionProperty().get().graph().node(name);
  }

  private Sheet sheet() {
    return model.sheetProperty().get();
  }

  private List<Integer> order() {
    return sheet().sorted().stream().map(ChannelFigures::channel).toList();
  }

  @Test
  void itBeginsWithTheFinestMapOfThePyramidStrongestFirst() {
    assertThat(model.nodeProperty().get()).isSameAs(node("p2"));
    assertThat(sheet().sorted())
        .hasSize(64)
        .isSortedAccordingTo(Comparator.comparingDouble(ChannelFigures::energy).reversed());
    assertThat(sheet().pixels().width()).isEqualTo(sheet().layout().width());
  }

  @Test
  void sortedByLikenessTheChosenOneComesFirstAndStaysTheMeasure() {
    model.select(23);
    model.sortByLikeness();
    assertThat(order()).startsWith(23);

    model.select(5);
    assertThat(order()).startsWith(23);
    assertThat(model.referenceProperty().get()).isEqualTo(23);
    model.orderProperty().set(ChannelOrder.INDEX);
    assertThat(order()).startsWith(0, 1, 2).endsWith(63);
  }

  @Test
  void favouritesAreKeptForTheirMapAndCanBeShownAlone() {
    model.select(7);
    model.toggleFavourite();
    model.select(3);
    model.toggleFavourite();
    model.favouritesOnlyProperty().set(true);
    assertThat(order()).containsExactlyInAnyOrder(3, 7);

    model.choose(node("c3"));
    assertThat(model.favourites()).isEmpty();
    assertThat(sheet().pixels()).isNull();
    assertThat(sheet().all()).hasSize(64);

    ChannelsModel later = model();
    assertThat(later.favourites()).containsExactlyInAnyOrder(3, 7);
  }

  @Test
  void aChannelIsShownEverywhereAndItsCellPicked() {
    model.select(9);
    model.showEverywhere();
    assertThat(maps.modeProperty().get()).isEqualTo(ChannelMode.channel(9));

    model.pick(4, 6);
    assertThat(picks.cellProperty().get()).isEqualTo(new PickedCell(node("p2"), 9, 4, 6));
    picks.cellProperty().set(new PickedCell(node("c5"), 200, 1, 1));
    assertThat(model.nodeProperty().get()).isSameAs(node("c5"));
    assertThat(model.channelProperty().get()).isEqualTo(200);

    model.choose(node("p3_objectness"));
    assertThat(model.channelProperty().get()).isEqualTo(2);
  }

  @Test
  void aMapThatIsTakenBackHasNoSheet() {
    session.seek(node("m2").index() + 1);
    assertThat(sheet()).isNull();
    session.last();
    assertThat(sheet()).isNotNull();
  }

  @Test
  void whatNobodyLooksAtIsNotDrawn() {
    model.setLookedAt(false);
    model.choose(node("p4"));
    assertThat(sheet()).isNull();
    assertThat(meaning.picturesProperty().get()).isEmpty();
  }

  @Test
  void levelsShareABasisThatCannotShowMoreThanTheirOwn() {
    meaning.setLookedAt(true);

    assertThat(meaning.levels(Role.P))
        .extracting(Node::name)
        .containsExactly("p2", "p3", "p4", "p5");
    assertThat(meaning.picturesProperty().get())
        .containsOnlyKeys(
            node("p2"),
            node("p3"),
            node("p4"),
            node("p5"),
            node("c2"),
            node("c3"),
            node("c4"),
            node("c5"));
    meaning
        .picturesProperty()
        .get()
        .forEach(
            (node, map) -> {
              assertThat(map.pixels().width()).isEqualTo(node.shape().width());
              assertThat(map.own()).isBetween(0.0, 1.0);
              assertThat(map.kept()).isBetween(0.0, map.own() + 1e-6);
            });
    assertThat(meaning.warning()).isPresent();
  }
}
