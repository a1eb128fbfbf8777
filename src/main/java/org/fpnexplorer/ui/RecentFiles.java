package org.fpnexplorer.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;

/**
 * Files of one kind that were opened last.
 *
 * @param store the user's preferences
 * @param prefix of their keys there
 */
public record RecentFiles(Preferences store, String prefix) {
  private static final int MOST = 8;

  /** Those that still exist, newest first. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String path = store.get(prefix + i, "");
      try {
        if (!path.isEmpty() && Files.isRegularFile(Path.of(path))) {
          files.add(Path.of(path));
        }
      } catch (InvalidPathException e) {
        // Left there by another program or system; nothing to offer.
        continue;
      }
    }
    return files;
  }

  /** Puts a file at the head. */
  public void add(Path file) {
    Path path = file.toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>(files());
    files.remove(path);
    files.add(0, path);
    for (int i = 0; i < MOST; i++) {
      store.put(prefix + i, i < files.size() ? files.get(i).toString() : "");
    }
  }
}
