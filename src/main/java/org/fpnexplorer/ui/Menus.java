package org.fpnexplorer.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fpnexplorer.session.Gallery;

/** The menu bar: every command, and what can be chosen from lists. */
final class Menus {
  private final Commands commands;
  private final SessionModel session;
  private final Settings settings;
  private final Opener opener;
  private final WeightsOpener weights;

  Menus(
      Commands commands,
      SessionModel session,
      Settings settings,
      Opener opener,
      WeightsOpener weights) {
    this.commands = commands;
    this.session = session;
    this.settings = settings;
    this.opener = opener;
    this.weights = weights;
  }

  MenuBar bar() {
    Map<Command, List<Menu>> lists =
        Map.of(
            commands.file.open, List.of(recentImages(), samples()),
            commands.file.openWeights, List.of(recentWeights()),
            commands.file.openSession, List.of(recentSessions()));
    MenuBar bar = new MenuBar();
    CommandGroup comfort = commands.comfort.group();
    for (CommandGroup group : commands.groups()) {
      Menu menu = new Menu(group.title());
      for (List<Command> block : group.blocks()) {
        if (!menu.getItems().isEmpty()) {
          menu.getItems().add(new SeparatorMenuItem());
        }
        for (Command command : block) {
          menu.getItems().add(command.menuItem());
          menu.getItems().addAll(lists.getOrDefault(command, List.of()));
        }
      }
      if (group.equals(comfort)) {
        // A menu of its own would leave a small window no room.
        Menu before = bar.getMenus().get(bar.getMenus().size() - 1);
        before.getItems().addAll(new SeparatorMenuItem(), menu);
      } else {
        bar.getMenus().add(menu);
      }
    }
    return bar;
  }

  /** What the toolbar offers for weights; the menu bar holds the shortcuts. */
  List<MenuItem> weights() {
    return List.of(
        commands.file.openWeights.itemWithoutKeys(),
        recentWeights(),
        commands.file.officialWeights.itemWithoutKeys(),
        new SeparatorMenuItem(),
        commands.file.shipped.itemWithoutKeys(),
        commands.file.untrained.itemWithoutKeys());
  }

  private Menu samples() {
    Menu menu = new Menu(Messages.get("menu.samples"));
    menu.getItems().addAll(gallery());
    return menu;
  }

  /** Scenes, then samples. */
  List<MenuItem> gallery() {
    List<MenuItem> items = new ArrayList<>();
    for (Gallery.Item shown : Gallery.all()) {
      MenuItem item = new MenuItem(shown.title());
      item.setOnAction(event -> opener.open(shown.source()));
      items.add(item);
    }
    items.add(Gallery.scenes().size(), new SeparatorMenuItem());
    return items;
  }

  /** What the toolbar offers for pictures; the menu bar holds the shortcuts. */
  List<MenuItem> pictures() {
    List<MenuItem> items = gallery();
    items.add(Gallery.scenes().size(), commands.file.newScene.itemWithoutKeys());
    return items;
  }

  private Menu recentImages() {
    return recent("menu.recent", settings.images(), opener::open);
  }

  private Menu recentWeights() {
    return recent("menu.recentWeights", settings.weights(), weights::open);
  }

  private Menu recentSessions() {
    return recent("menu.recentSessions", settings.sessions(), opener::open);
  }

  private Menu recent(String title, RecentFiles files, Consumer<Path> open) {
    Menu menu = new Menu(Messages.get(title));
    session.sessionProperty().addListener(change -> fill(menu, files, open));
    fill(menu, files, open);
    return menu;
  }

  private static void fill(Menu menu, RecentFiles files, Consumer<Path> open) {
    menu.getItems().clear();
    for (Path file : files.files()) {
      MenuItem item = new MenuItem(file.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> open.accept(file));
      menu.getItems().add(item);
    }
    menu.setDisable(menu.getItems().isEmpty());
  }
}
