package org.fpnexplorer.ui;

import java.io.File;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.ChannelMode;

/** Asks where maps are to be written. */
final class ExportDialogs {
  private final Window owner;
  private final ExportModel export;
  private final MapsModel maps;

  ExportDialogs(Window owner, ExportModel export, MapsModel maps) {
    this.owner = owner;
    this.export = export;
    this.maps = maps;
  }

  /** A map as it is drawn. */
  void map(Node node) {
    File file = chooseTarget(node.name() + "-" + maps.modeFor(node).name() + ".png");
    if (file != null) {
      export.exportMap(node, file.toPath());
    }
  }

  /** The map that is shown, as it is drawn. */
  void map() {
    map(export.shownNodeProperty().get());
  }

  /** All channels of the map that is shown. */
  void sheet() {
    Node node = export.shownNodeProperty().get();
    File file = chooseTarget(node.name() + "-" + ChannelMode.SHEET.name() + ".png");
    if (file != null) {
      export.exportSheet(node, file.toPath());
    }
  }

  private File chooseTarget(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("export.title"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.get("export.png"), "*.png"));
    return chooser.showSaveDialog(owner);
  }

  /** All maps, into a folder. */
  void all() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.get("export.folder"));
    File folder = chooser.showDialog(owner);
    if (folder != null) {
      export.exportAll(folder.toPath());
    }
  }
}
