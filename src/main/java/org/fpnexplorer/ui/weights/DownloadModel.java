package org.fpnexplorer.ui.weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.fpnexplorer.checkpoint.Download;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.Tasks;

/**
 * The official weights, which of them are in the folder, and the one download that may be under
 * way: aside, with progress, to be cancelled at any time. Nothing is fetched that was not asked for
 * and confirmed.
 */
public final class DownloadModel {
  /** How much of a file is in the folder. */
  public enum Presence {
    ABSENT,
    PART,
    PRESENT
  }

  /**
   * How far a download is.
   *
   * @param bytes how many are there
   * @param total how many there will be
   */
  public record Progress(long bytes, long total) {
    private static final Progress NONE = new Progress(0, 1);

    /** From 0 to 1. */
    public double fraction() {
      return Math.min(1, (double) bytes / Math.max(total, 1));
    }
  }

  private final Tasks tasks;
  private final NoticeModel notices;
  private final Path folder;
  private final List<OfficialWeights> catalogue;
  private final ObjectProperty<OfficialWeights> selected;
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<OfficialWeights> fetching = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.NONE);
  private final ObservableMap<OfficialWeights, Presence> presence =
      FXCollections.observableHashMap();
  private final ObservableMap<OfficialWeights, String> failures = FXCollections.observableHashMap();
  private AtomicBoolean mayGoOn = new AtomicBoolean();

  /** The official weights in the given folder, which need not exist. */
  public DownloadModel(Tasks tasks, NoticeModel notices, Path folder) {
    this(tasks, notices, folder, OfficialWeights.all());
  }

  DownloadModel(Tasks tasks, NoticeModel notices, Path folder, List<OfficialWeights> catalogue) {
    this.tasks = tasks;
    this.notices = notices;
    this.folder = folder;
    this.catalogue = catalogue;
    this.selected = new SimpleObjectProperty<>(catalogue.get(0));
    selected.addListener(change -> asking.set(false));
  }

  /** Everything there is to fetch. */
  public List<OfficialWeights> catalogue() {
    return catalogue;
  }

  /** Where the files are kept. */
  public Path folder() {
    return folder;
  }

  /** Where a file is, or will be. */
  public Path file(OfficialWeights weights) {
    return new Download(weights, folder).file();
  }

  /** The weights that are looked at, never null. */
  public ObjectProperty<OfficialWeights> selectedProperty() {
    return selected;
  }

  /** Whether the user is being asked to confirm the download of the selected weights. */
  public ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /** The weights that are being fetched, null for none. */
  public ReadOnlyObjectProperty<OfficialWeights> fetchingProperty() {
    return fetching.getReadOnlyProperty();
  }

  /** How far the download is; once all is there, it is being verified. */
  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What is in the folder, as of the last {@link #refresh}. */
  public ObservableMap<OfficialWeights, Presence> presence() {
    return presence;
  }

  /** Why the last download of some weights failed. */
  public ObservableMap<OfficialWeights, String> failures() {
    return failures;
  }

  /** Looks into the folder again. */
  public void refresh() {
    tasks.run(Tasks.Lane.RENDER, this::look, presence::putAll, notices::failed);
  }

  private Map<OfficialWeights, Presence> look() {
    return catalogue.stream().collect(Collectors.toMap(weights -> weights, this::presenceOf));
  }

  private Presence presenceOf(OfficialWeights weights) {
    Download download = new Download(weights, folder);
    if (Files.exists(download.file())) {
      return Presence.PRESENT;
    }
    return Files.exists(download.part()) ? Presence.PART : Presence.ABSENT;
  }

  /** Asks whether to fetch the selected weights, unless a download is under way. */
  public void ask() {
    asking.set(fetching.get() == null);
  }

  /** Answers no: nothing is fetched. */
  public void decline() {
    asking.set(false);
  }

  /** Answers yes: the selected weights are fetched. Without a question nothing happens. */
  public void confirm() {
    if (asking.get()) {
      asking.set(false);
      fetch(selected.get());
    }
  }

  private void fetch(OfficialWeights weights) {
    AtomicBoolean goOn = new AtomicBoolean(true);
    mayGoOn = goOn;
    failures.remove(weights);
    progress.set(Progress.NONE);
    fetching.set(weights);
    AtomicReference<Progress> newest = new AtomicReference<>();
    tasks.run(
        Tasks.Lane.DOWNLOAD,
        () ->
            new Download(weights, folder)
                .run(
                    (bytes, total) -> {
                      // At most one update waits for the window's thread.
                      if (newest.getAndSet(new Progress(bytes, total)) == null) {
                        tasks.later(() -> progress.set(newest.getAndSet(null)));
                      }
                      return goOn.get();
                    }),
        outcome -> {
          over();
          if (outcome == Download.Outcome.CANCELLED) {
            notices.done(Messages.get("weights.cancelled", weights.name()));
          } else {
            notices.done(Messages.get("weights.done", weights.name(), file(weights)));
          }
        },
        error -> {
          over();
          failures.put(weights, error.getMessage());
          notices.failed(Messages.get("weights.failed", file(weights), error.getMessage()));
        });
  }

  private void over() {
    fetching.set(null);
    refresh();
  }

  /** Stops the download; what is there is kept, to be gone on with. */
  public void cancel() {
    mayGoOn.set(false);
  }
}
