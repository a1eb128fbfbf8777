package org.fpnexplorer.ui;

import java.util.List;

/**
 * Commands that stand together in a menu.
 *
 * @param id names its text: {@code menu.ID}
 * @param blocks the commands, with a line in the menu between one block and the next
 */
record CommandGroup(String id, List<List<Command>> blocks) {
  String title() {
    return Messages.get("menu." + id);
  }

  /** All of them, in order. */
  List<Command> commands() {
    return blocks.stream().flatMap(List::stream).toList();
  }
}
