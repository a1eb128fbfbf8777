package org.fpnexplorer.ui;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableObjectValue;
import org.fpnexplorer.export.MapExport;
import org.fpnexplorer.export.MapExport.Item;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Pictures;
import org.fpnexplorer.session.Provenance;
import org.fpnexplorer.session.Session;

/** Exports of what is shown: aside, with progress, to be cancelled at any time. */
public final class ExportModel {
  /** Pixels along each side of an exported cell: large enough for slides. */
  static final int SCALE = 8;

  private final SessionModel session;
  private final MapsModel maps;
  private final Tasks tasks;
  private final NoticeModel notices;
  private final ObjectBinding<Node> shownNode;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final Set<AtomicBoolean> underWay = new HashSet<>();

  /** Exports the maps of a session as the window draws them. */
  public ExportModel(SessionModel session, MapsModel maps, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.maps = maps;
    this.tasks = tasks;
    this.notices = notices;
    this.shownNode =
        Bindings.createObjectBinding(() -> lastOf(maps.pictures().keySet()), maps.pictures());
  }

  /** Whether an export is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How much of the export is written, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The last node computed that has a map, exported if no other is named; null for none. */
  public ObservableObjectValue<Node> shownNodeProperty() {
    return shownNode;
  }

  private static Node lastOf(Set<Node> computed) {
    return computed.stream()
        .filter(node -> node.role() != Role.INPUT)
        .max(Comparator.comparingInt(Node::index))
        .orElse(null);
  }

  /** Writes one map as it is shown. */
  public void exportMap(Node node, Path file) {
    exportOne(new Item(node.name(), maps.modeFor(node)), file);
  }

  /** Writes all channels of one map side by side. */
  public void exportSheet(Node node, Path file) {
    exportOne(new Item(node.name(), ChannelMode.SHEET), file);
  }

  private void exportOne(Item item, Path file) {
    MapExport export = export();
    run(
        file,
        progressSink -> {
          export.writeOne(item, file);
          return List.of(file);
        });
  }

  /** Writes every map that is shown, a file each, into a folder. */
  public void exportAll(Path folder) {
    MapExport export = export();
    List<Item> items =
        session.nodes().stream()
            .filter(node -> maps.pictures().containsKey(node) && node.role() != Role.INPUT)
            .map(node -> new Item(node.name(), maps.modeFor(node)))
            .toList();
    run(folder, progressSink -> export.write(folder, items, progressSink));
  }

  /** Stops what is under way and what waits; files already written stay, and are whole. */
  public void cancel() {
    underWay.forEach(mayGoOn -> mayGoOn.set(false));
  }

  private MapExport export() {
    Pictures source = maps.sourceProperty().get();
    Session shown = session.sessionProperty().get();
    return new MapExport(source, SCALE, Provenance.of(shown, shown.request().source().name()));
  }

  private interface Work {
    List<Path> write(MapExport.Progress progress) throws Exception;
  }

  private void run(Path target, Work work) {
    AtomicBoolean mayGoOn = new AtomicBoolean(true);
    underWay.add(mayGoOn);
    running.set(true);
    progress.set(0);
    tasks.run(
        Tasks.Lane.EXPORT,
        () ->
            work.write(
                (done, all) -> {
                  tasks.later(() -> progress.set((double) done / all));
                  return mayGoOn.get();
                }),
        written -> {
          over(mayGoOn);
          notices.done(
              mayGoOn.get()
                  ? Messages.get("export.done", written.size(), target)
                  : Messages.get("export.cancelled", written.size(), target));
        },
        error -> {
          over(mayGoOn);
          notices.failed(target + ": " + error.getMessage());
        });
  }

  private void over(AtomicBoolean export) {
    underWay.remove(export);
    running.set(!underWay.isEmpty());
  }
}
